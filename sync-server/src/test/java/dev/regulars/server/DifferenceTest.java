package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.event.ShopEvent.DayClosed;
import dev.regulars.loyalty.event.ShopEvent.Totals;
import dev.regulars.loyalty.event.VisitEvent.Basis;
import dev.regulars.loyalty.event.VisitEvent.Fate;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.sync.Push.Sent;
import dev.regulars.server.difference.Difference;
import dev.regulars.server.difference.Differences.Filter;
import dev.regulars.server.difference.Kind;
import dev.regulars.server.key.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One list of what somebody at head office should look at. */
class DifferenceTest {
    private static final LocalDate TODAY = Story.TODAY;

    @TempDir Path folder;
    private final FakeTill till = new FakeTill("till-1", 1);
    private ServerParts parts;
    private OfferEngine engine;

    @BeforeEach
    void open() throws IOException {
        parts = new ServerParts(folder, new ServerCase.MovableClock(ServerCase.NOW));
        parts.start(false);
        parts.publishing.publish(sample(), "test");
        engine = parts.stored.database.read(() -> parts.programme.rules().orElseThrow().engine());
        till.add(ServerCase.NOW, FakeTill.enrolment("anna", TODAY.minusDays(3), null));
    }

    @AfterEach
    void close() {
        parts.close();
    }

    static String sample() throws IOException {
        try (var in = DifferenceTest.class.getResourceAsStream("/sample/harbour-club.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saleThatWentAsAdvisedIsNoDifference() {
        sell("v-1", facts(0), Fate.APPLIED);
        assertEquals(List.of(), found());
    }

    @Test
    void posThatLeftADiscountOutIsListed() {
        sell("v-1", facts(0), Fate.REFUSED);
        assertEquals(List.of("quote-and-fact v-1"), found());
        assertTrue(sentence().contains("welcome/1 was left out"), sentence());
    }

    @Test
    void tillThatDecidesOtherwiseFromTheSameFactsIsAFault() {
        var facts = facts(0);
        var quote = quote("v-1", facts);
        var wrong =
                new Quote(
                        quote.currency(),
                        quote.programme(),
                        quote.version(),
                        quote.before(),
                        quote.after(),
                        quote.lines(),
                        quote.offers(),
                        quote.adjustments(),
                        quote.bonus() + 1,
                        quote.context(),
                        List.of(),
                        null);
        till.add(ServerCase.NOW, FakeTill.quoted(visit("v-1"), wrong, facts, Fate.APPLIED));
        assertEquals(List.of("till-and-head-office v-1"), found());
    }

    @Test
    void whatTheTillCouldNotKnowIsShownApart() {
        var other = new FakeTill("till-2", 1);
        other.add(ServerCase.NOW.minusSeconds(3_600), visit("v-0"));
        push(other);
        Projections.settled(parts);
        sell("v-1", facts(0), Fate.APPLIED);
        assertEquals(List.of("stale v-1"), found());
    }

    @Test
    void refundIsListedUntilItsSaleArrives() {
        var other = new FakeTill("till-2", 1);
        other.add(ServerCase.NOW, refund("r-1", null, "R-v-1", "5.00"));
        push(other);
        assertEquals(List.of("unmatched-refund r-1"), found());
        till.add(ServerCase.NOW.minusSeconds(60), visit("v-1"));
        assertEquals(List.of(), found());
    }

    @Test
    void payingBackMoreThanWasPaidIsFlaggedOnce() {
        till.add(ServerCase.NOW, visit("v-1"));
        for (var id : List.of("r-1", "r-2", "r-3")) {
            till.add(ServerCase.NOW, refund(id, "v-1", null, "30.00"));
        }
        assertEquals(List.of("over-refund v-1"), found());
        assertTrue(sentence().startsWith("90.00 EUR was paid back on a sale of 40.00"), sentence());
    }

    @Test
    void saleThatWasCancelledAfterARefundIsTakenBackOnce() {
        till.add(ServerCase.NOW, visit("v-0"));
        till.add(ServerCase.NOW, visit("v-1"));
        till.add(ServerCase.NOW, refund("r-1", "v-1", null, "30.00"));
        till.add(ServerCase.NOW, new VisitVoided(new VisitId("v-1"), "by another till"));
        assertEquals(List.of("over-refund v-1"), found());
        assertEquals(
                "30.00 EUR was paid back on a sale that was cancelled or cost nothing"
                        + " (receipt R-v-1).",
                sentence());
        var account = "from profile where account = 'anna'";
        assertEquals(40_00, Projections.number(parts, "select spent " + account));
        assertEquals(40, Projections.number(parts, "select bonus " + account));
    }

    @Test
    void pointsOfASaleAreTakenBackOnceWhenItIsCancelledAfterARefund() {
        till.add(ServerCase.NOW, visit("v-0"));
        till.add(ServerCase.NOW, visit("v-1"));
        till.add(ServerCase.NOW, refund("r-1", null, "R-v-1", "20.00"));
        till.add(ServerCase.NOW, new VisitVoided(new VisitId("v-1"), "by another till"));
        found();
        assertEquals(40, Projections.number(parts, "select sum(points) from ledger_entry"));
    }

    @Test
    void dayThatThePosCountedOtherwiseNamesTheMissingReceipts() {
        till.add(
                ServerCase.NOW,
                new DayClosed(
                        TODAY,
                        new Totals(2, 0, Money.of("80.00", FakeTill.EUR)),
                        new Totals(1, 0, Money.of("40.00", FakeTill.EUR)),
                        List.of("R-1042"),
                        List.of()));
        assertEquals(List.of("day-totals till-1/2026-03-01"), found());
        assertTrue(sentence().contains("only the POS has R-1042"), sentence());
    }

    @Test
    void deadLettersAndForksAreListed() {
        var first = new FakeTill("till-3", 1);
        first.add("one", ServerCase.NOW, visit("v-1"));
        push(first);
        var clone = new FakeTill("till-3", 1);
        clone.add("other", ServerCase.NOW, visit("v-2"));
        push(clone);
        var broken = new FakeTill("till-4", 1);
        var position = broken.add(ServerCase.NOW, visit("v-3")).position();
        broken.journal.set(0, new Sent(position, "{}", Tokens.hash("{}")));
        push(broken);
        var kinds = found().stream().map(d -> d.split(" ")[0]).sorted().toList();
        assertEquals(List.of("dead-letter", "fork"), kinds);
    }

    @Test
    void acknowledgedDifferenceIsNoLongerOpenEvenAfterARebuild() {
        sell("v-1", facts(0), Fate.REFUSED);
        found();
        parts.stored.database.write(() ->
                parts.stored.differences.acknowledge(
                        Kind.QUOTE_AND_FACT,
                        "v-1",
                        new Difference.Seen("kari", ServerCase.NOW, null)));
        assertEquals(0L, unseen());
        parts.rebuild();
        assertEquals(List.of("quote-and-fact v-1"), found());
        assertEquals(0L, unseen());
    }

    private long unseen() {
        return parts.stored.database.read(
                () -> parts.stored.differences.count(new Filter(null, true)));
    }

    private void sell(String id, Facts facts, Fate fate) {
        var quote = quote(id, facts);
        till.add(ServerCase.NOW, FakeTill.quoted(visit(id), quote, facts, fate));
    }

    private static VisitRecorded visit(String id) {
        return FakeTill.visit(id, "anna", TODAY, "40.00");
    }

    private Quote quote(String id, Facts facts) {
        var context =
                new QuoteContext(
                        new MemberId("anna"),
                        new StoreId("harbour"),
                        "NO",
                        TODAY,
                        LocalTime.NOON,
                        "en",
                        false,
                        TillRights.OFFLINE);
        return engine.quote(facts, visit(id).sale().basket(), context);
    }

    private static Facts facts(int visits) {
        var spend = Money.of(visits * 40 + ".00", FakeTill.EUR);
        return new Facts(
                "member",
                TODAY.minusDays(3),
                null,
                Set.of(),
                List.of(
                        new Window(30, visits, spend, TODAY),
                        new Window(365, visits, spend, TODAY)),
                0,
                List.of(),
                Assurance.MEDIUM,
                true,
                false,
                Traits.NONE);
    }

    private static VisitRefunded refund(
            String id, @Nullable String visit, @Nullable String receipt, String back) {
        return new VisitRefunded(
                new VisitId(id),
                visit == null ? Basis.TO_BE_MATCHED : Basis.VISIT,
                visit == null ? null : new VisitId(visit),
                null,
                null,
                receipt,
                TODAY,
                List.of(),
                List.of(),
                Money.of(back, FakeTill.EUR),
                0,
                List.of());
    }

    private void push(FakeTill from) {
        var id = new TillId(from.journal.getFirst().position().producer().value());
        parts.accepting.accept(id, from.everything());
    }

    private List<String> found() {
        push(till);
        Projections.settled(parts);
        return parts.stored.database.read(() ->
                parts.stored.differences.list(new Filter(null, false), 100, 0).stream()
                        .map(d -> d.kind().id() + " " + d.subject())
                        .toList());
    }

    private String sentence() {
        return parts.stored.database.read(() ->
                parts.stored.differences.list(new Filter(null, false), 1, 0).getFirst().sentence());
    }
}
