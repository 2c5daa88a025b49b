package dev.regulars.server.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.sync.Push.Sent;
import dev.regulars.server.FakeTill;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.FileEvents.Receipt;
import dev.regulars.server.key.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every inbox keeps to, whichever database it is in. */
public abstract class InboxContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final TillId TILL = new TillId("till-1");

    private final FakeTill till = new FakeTill("till-1", 1);

    protected abstract Transactions transactions();

    protected abstract Inbox inbox();

    @Test
    void eventsAreAcknowledgedUpToTheLastWithoutAGap() {
        var receipt = file(sold("a", "b", "c"));
        assertEquals(3, receipt.acknowledged().seq());
        assertEquals(4, receipt.wanted().seq());
        assertEquals(List.of("a", "b", "c"), counted());
    }

    @Test
    void gapIsAskedForAndWhatFollowsItWaits() {
        var sent = sold("a", "b", "c");
        var receipt = file(List.of(sent.get(0), sent.get(2)));
        assertEquals(1, receipt.acknowledged().seq());
        assertEquals(2, receipt.wanted().seq());
        assertEquals(List.of("a"), counted());
        assertEquals(3, file(List.of(sent.get(1))).acknowledged().seq());
        assertEquals(List.of("a", "b", "c"), counted());
    }

    @Test
    void nothingIsAcknowledgedBeforeTheFirstEvent() {
        var sent = sold("a", "b");
        assertNull(file(List.of(sent.get(1))).acknowledged());
        assertNull(file(List.of()).acknowledged());
    }

    @Test
    void secondPushGetsTheSameAnswerAndChangesNothing() {
        var sent = sold("a", "b");
        assertEquals(file(sent), file(sent));
        assertEquals(List.of("a", "b"), counted());
    }

    @Test
    void bytesAreKeptAsTheyCame() {
        var sent = sold("a");
        file(sent);
        assertEquals(
                sent.getFirst().payload(),
                transactions().read(() -> inbox().payload(new EventId("a"))));
    }

    @Test
    void cloneIsToldANewEpochAndItsEventsAreCountedOnceFiledAgain() {
        file(sold("a", "b"));
        var clone = new FakeTill("till-1", 1);
        clone.add("a", NOW, visit("a"));
        clone.add("x", NOW, visit("x"));
        clone.add("y", NOW, visit("y"));
        var told = file(clone.journal);
        assertEquals(2L, told.fork());
        assertEquals(1, told.acknowledged().seq());
        assertEquals(2, told.wanted().epoch());
        assertEquals(List.of("a", "b"), counted());
        assertEquals(2, openForks());

        var again = new FakeTill("till-1", 2);
        again.add("x", NOW, visit("x"));
        again.add("y", NOW, visit("y"));
        assertEquals(2, file(again.journal).acknowledged().seq());
        assertEquals(List.of("a", "b", "x", "y"), counted());
        assertEquals(0, openForks());
    }

    @Test
    void cloneThatLostTheAnswerIsToldTheSameEpoch() {
        file(sold("a"));
        var clone = new FakeTill("till-1", 1);
        clone.add("x", NOW, visit("x"));
        assertEquals(file(clone.journal), file(clone.journal));
    }

    @Test
    void eventThatIsHereAlreadyMayBeFiledAgainUnderAnotherEpoch() {
        file(sold("a"));
        var again = new FakeTill("till-1", 2);
        again.add("a", NOW, visit("a"));
        again.add("b", NOW, visit("b"));
        assertEquals(2, file(again.journal).acknowledged().seq());
        assertEquals(List.of("a", "b"), counted());
    }

    @Test
    void sameIdWithOtherContentIsADeadLetterAndBlocksNobody() {
        file(sold("a"));
        till.add("a", NOW, visit("other"));
        till.add("b", NOW, visit("b"));
        var receipt = file(till.journal.subList(1, 3));
        assertEquals(1, receipt.dead().size());
        assertEquals(3, inOrder(receipt));
        assertEquals(List.of("a", "b"), counted());
    }

    @Test
    void whatCannotBeReadIsADeadLetterWithItsReason() {
        var sent = new ArrayList<>(sold("a", "b", "c"));
        sent.set(1, letter(sent.get(1), "{\"format\":1}"));
        var receipt = file(sent);
        assertEquals(3, receipt.acknowledged().seq());
        assertEquals("its id is missing", receipt.dead().getFirst().reason());
        assertEquals(List.of("a", "c"), counted());
    }

    @Test
    void readableEventTakesTheDeadLettersPlace() {
        var sent = sold("a", "b");
        file(List.of(letter(sent.get(0), "not JSON"), sent.get(1)));
        assertEquals(List.of("b"), counted());
        assertEquals(2, file(sent).acknowledged().seq());
        assertEquals(List.of("b", "a"), counted());
    }

    @Test
    void bytesThatDoNotHaveTheirHashAreNotBelieved() {
        var sent = sold("a").getFirst();
        var receipt = file(List.of(new Sent(sent.position(), sent.payload(), "00")));
        assertTrue(receipt.dead().getFirst().reason().contains("hash"));
        assertEquals(List.of(), counted());
    }

    @Test
    void nobodySpeaksInAnothersName() {
        file(sold("a"));
        till.add("b", NOW, visit("b"));
        var stranger =
                transactions()
                        .write(() ->
                                new FileEvents(inbox(), new TillId("till-2"), NOW)
                                        .file(till.journal.subList(1, 2)));
        assertEquals(1, stranger.dead().size());
        assertEquals(2, file(till.journal).acknowledged().seq());
        for (var name : List.of("hq", "import:shop")) {
            var forged = new FakeTill(name, 1);
            forged.add("from-" + name.length(), NOW, visit("v"));
            assertEquals(1, file(forged.journal).dead().size(), name);
        }
    }

    @Test
    void ownEventsAreFiledOnceHoweverOftenTheyAreOffered() {
        var events = new OwnEvents(inbox(), Clock.fixed(NOW, ZoneOffset.UTC));
        var producer = new ProducerId(OwnEvents.IMPORT + "shop");
        var drafts = List.of(draft("a"), draft("b"), draft("a"));
        assertEquals(2, transactions().write(() -> events.file(producer, drafts)));
        assertEquals(0, transactions().write(() -> events.file(producer, drafts)));
        assertEquals(List.of("a", "b"), counted());
    }

    private static Draft draft(String id) {
        return new Draft(new EventId(id), NOW, null, null, FakeTill.EUR, visit(id));
    }

    private static Event visit(String id) {
        return FakeTill.visit(id, null, TODAY, "10.00");
    }

    private List<Sent> sold(String... ids) {
        for (var id : ids) {
            till.add(id, NOW, visit(id));
        }
        return List.copyOf(till.journal);
    }

    private static Sent letter(Sent sent, String payload) {
        return new Sent(sent.position(), payload, Tokens.hash(payload));
    }

    private Receipt file(List<Sent> events) {
        return transactions().write(() -> new FileEvents(inbox(), TILL, NOW).file(events));
    }

    private static long inOrder(Receipt receipt) {
        return receipt.acknowledged().seq();
    }

    private long openForks() {
        return transactions().read(() -> (long) inbox().openForks().size());
    }

    private List<String> counted() {
        return transactions().read(() -> inbox().after(0, 100).stream().map(Filed::id).toList());
    }
}
