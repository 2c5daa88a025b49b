package dev.regulars.agent.journal;

import static dev.regulars.agent.journal.JournalFixture.clock;
import static dev.regulars.agent.journal.JournalFixture.draft;
import static dev.regulars.agent.journal.JournalFixture.members;
import static dev.regulars.agent.journal.JournalFixture.seqs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.clock.TestTime;
import dev.regulars.agent.disk.Folder;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.StoreId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest extends JournalContract {
    private static final SecondStand NOWHERE = SecondStand.NONE;

    @TempDir private Path folder;
    private FileJournal journal;

    @BeforeEach
    void open() {
        journal = JournalFixture.journal(folder);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Override
    Journal journal() {
        return journal;
    }

    @Override
    List<Envelope> afterARestart() {
        reopen();
        var all = new ArrayList<Envelope>();
        journal.after(null, e -> all.add(e.envelope()));
        return all;
    }

    @Test
    void isReadableAsTextLineByLine() throws Exception {
        journal.append(List.of(draft("anna")));
        var text = Files.readString(segment(1), StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("{\"kind\":\"events\",\"producer\":\"till-1\""), text);
        assertTrue(text.contains("\n{\"format\":1,\"id\":\""), text);
    }

    @Test
    void unacknowledgedIsWhatComesAfterTheAcknowledgement() {
        append("a", "b", "c", "d");
        journal.acknowledged(at(2));
        assertEquals(List.of(3L, 4L), seqs(journal.unacknowledged(500)));
        assertEquals(List.of(3L), seqs(journal.unacknowledged(1)));
        assertEquals(2, journal.backlog());
        reopen();
        assertEquals(3, journal.oldest().orElseThrow().position().seq());
    }

    @Test
    void acknowledgementMayEndInTheMiddleOfABatch() {
        journal.append(List.of(draft("a"), draft("b"), draft("c")));
        journal.acknowledged(at(2));
        assertEquals(List.of(3L), seqs(journal.unacknowledged(500)));
    }

    @Test
    void restoredServerMayAskForWhatItHadAcknowledged() {
        append("a", "b", "c");
        journal.acknowledged(at(3));
        journal.acknowledged(at(1));
        assertEquals(List.of(2L, 3L), seqs(journal.unacknowledged(500)));
        journal.acknowledged(null);
        assertEquals(3, journal.backlog());
    }

    @Test
    void newEpochHoldsTheSameEventsUnderNewPositions() {
        append("a", "b", "c");
        journal.acknowledged(at(1));
        var ids = journal.unacknowledged(500).stream().map(e -> e.envelope().id()).toList();
        journal.beginEpoch(2);
        reopen();
        var now = journal.unacknowledged(500);
        assertEquals(ids, now.stream().map(e -> e.envelope().id()).toList());
        assertEquals(List.of(1L, 2L), seqs(now));
        assertTrue(now.stream().allMatch(e -> e.position().epoch() == 2));
        assertEquals(2, now.getFirst().envelope().position().epoch());
        assertEquals(3, journal.append(List.of(draft("d"))).getFirst().position().seq());
    }

    @Test
    void refilingThatWasInterruptedIsFinished() {
        append("a", "b", "c");
        var all = journal.unacknowledged(500);
        var stamp = new Stamp(JournalFixture.TILL_1, clock(folder));
        var moved = stamp.moved(all.getFirst(), new Slot(2, 1));
        var half =
                new Head(
                        Head.Kind.REFILED,
                        JournalFixture.TILL_1.producer(),
                        2,
                        1,
                        1,
                        new Range(new Slot(1, 1), new Slot(1, 1)));
        journal.close();
        writeFrame(new Batch(half, List.of(moved.payload())));
        journal = JournalFixture.journal(folder);
        assertTrue(journal.wantsMending());
        journal.mend(NOWHERE);
        assertEquals(List.of(1L, 2L, 3L), seqs(journal.unacknowledged(500)));
        assertFalse(journal.wantsMending());
    }

    @Test
    void tillThatWasPairedAnewGoesOnUnderItsNewName() {
        append("a", "b");
        journal.close();
        var other = new Origin(new ProducerId("till-9"), new StoreId("harbour"));
        journal = FileJournal.open(folder.resolve("live"), other, clock(folder));
        journal.mend(NOWHERE);
        append("c");
        var all = journal.unacknowledged(500);
        assertEquals(List.of(1L, 2L, 3L), seqs(all));
        assertTrue(all.stream().allMatch(e -> e.position().producer().value().equals("till-9")));
        assertTrue(all.stream().allMatch(e -> e.position().epoch() == 2));
    }

    @Test
    void segmentsFollowEachOtherAndGoWhenAcknowledgedAndOld() {
        var big = "m".repeat(60);
        for (int i = 0; i < 3; i++) {
            journal.append(IntStream.range(0, 12_000).mapToObj(n -> draft(big)).toList());
        }
        assertEquals(3, segments().size());
        journal.acknowledged(at(30_000));
        journal.prune();
        assertEquals(3, segments().size());
        var later = new TestTime();
        later.pass(Duration.ofDays(91));
        journal.close();
        journal =
                FileJournal.open(
                        folder.resolve("live"),
                        JournalFixture.TILL_1,
                        later.till(folder.resolve("later.json"), "boot"));
        journal.prune();
        assertEquals(1, segments().size());
        assertEquals(6_000, journal.backlog());
        reopen();
        assertEquals(6_000, journal.backlog());
        assertEquals(36_001, journal.append(List.of(draft("a"))).getFirst().position().seq());
        assertTrue(journal.health().sound(), journal.health().toString());
    }

    @Test
    void nothingUnacknowledgedIsEverDeleted() {
        var big = "m".repeat(60);
        for (int i = 0; i < 2; i++) {
            journal.append(IntStream.range(0, 12_000).mapToObj(n -> draft(big)).toList());
        }
        journal.close();
        var later = new TestTime();
        later.pass(Duration.ofDays(400));
        journal =
                FileJournal.open(
                        folder.resolve("live"),
                        JournalFixture.TILL_1,
                        later.till(folder.resolve("later.json"), "boot"));
        journal.prune();
        assertEquals(24_000, journal.backlog());
    }

    @Test
    void damageInTheMiddleIsReportedAndTheRestIsServed() throws Exception {
        append("a", "b", "c");
        flip(2);
        reopen();
        assertEquals(List.of("a", "c"), members(journal));
        assertEquals(1, journal.health().complaints().size());
        assertTrue(journal.health().complaints().getFirst().contains("000001.journal is damaged"));
        assertTrue(journal.wantsMending());
    }

    @Test
    void damagedEventsAreFiledAgainFromWhereTheyStandASecondTime() throws Exception {
        append("a", "b", "c");
        var all = journal.unacknowledged(500);
        flip(2);
        reopen();
        journal.mend(new InMemorySecondStand(all));
        assertEquals(List.of(1L, 2L, 3L), seqs(journal.unacknowledged(500)));
        reopen();
        assertFalse(journal.wantsMending());
        assertEquals(List.of("a", "b", "c"), members(journal));
        assertEquals(all.get(1).text(), journal.unacknowledged(500).get(1).text(), "byte for byte");
    }

    @Test
    void lostTailIsFiledAgainBeforeItsPositionIsGivenToAnother() throws Exception {
        append("a", "b", "c");
        var all = journal.unacknowledged(500);
        flip(3);
        reopen();
        journal.mend(new InMemorySecondStand(all));
        append("d");
        assertEquals(List.of("a", "b", "c", "d"), members(journal));
    }

    @Test
    void deletedJournalIsFiledAgainFromWhereItStandsASecondTime() throws Exception {
        append("a", "b", "c");
        var all = journal.unacknowledged(500);
        journal.close();
        Files.delete(segment(1));
        journal = JournalFixture.journal(folder);
        journal.mend(new InMemorySecondStand(all));
        assertEquals(List.of("a", "b", "c"), members(journal));
    }

    @Test
    void whatIsLostInBothPlacesHoldsUpNothing() throws Exception {
        append("a", "b", "c");
        flip(2);
        reopen();
        journal.mend(NOWHERE);
        var rest = journal.unacknowledged(500);
        assertEquals(List.of(1L, 2L), seqs(rest));
        assertTrue(rest.stream().allMatch(e -> e.position().epoch() == 2));
        assertFalse(journal.wantsMending());
    }

    @Test
    void damageThatCameWhileRunningIsNoticedWhenRead() throws Exception {
        append("a", "b", "c");
        var all = journal.unacknowledged(500);
        flip(2);
        assertEquals(List.of(1L, 3L), seqs(journal.unacknowledged(500)));
        assertFalse(journal.health().sound());
        journal.mend(new InMemorySecondStand(all));
        assertEquals(List.of(1L, 2L, 3L), seqs(journal.unacknowledged(500)));
    }

    @Test
    void listenersHearOfEachBatchOnceInOrder() {
        var heard = new ArrayList<Long>();
        journal.listen(events -> events.forEach(e -> heard.add(e.position().seq())));
        journal.listen(events -> {
            throw new IllegalStateException("a listener's own trouble");
        });
        append("a", "b");
        assertEquals(List.of(1L, 2L), heard);
    }

    private void append(String... members) {
        for (var member : members) {
            journal.append(List.of(draft(member)));
        }
    }

    private void reopen() {
        journal.close();
        journal = JournalFixture.journal(folder);
    }

    private List<Path> segments() {
        return Folder.files(folder.resolve("live"), "", ".journal");
    }

    private Path segment(int number) {
        return folder.resolve("live").resolve("%06d.journal".formatted(number));
    }

    /** Flips a bit in the last byte of the nth event's batch; the segment's head is no event. */
    private void flip(int event) throws Exception {
        var scan = Scan.of(segment(1), new byte[Frame.HASH_BYTES], null);
        var place = scan.places().get(event);
        var bytes = Files.readAllBytes(segment(1));
        bytes[(int) place.offset() + place.length() - 1] ^= 1;
        Files.write(segment(1), bytes);
    }

    private void writeFrame(Batch batch) {
        try {
            var segments = new Segments(folder.resolve("live"), GrowingFile::onDisk);
            var tail = segments.reopen(segments.scan().getLast());
            tail.write(List.of(batch));
            tail.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Position at(long seq) {
        return new Position(new ProducerId("till-1"), 1, seq);
    }
}
