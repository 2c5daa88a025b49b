package dev.regulars.agent.journal;

import static dev.regulars.agent.journal.JournalFixture.draft;
import static dev.regulars.agent.journal.JournalFixture.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.clock.TillClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a disk may have kept of the batch that was being written when the power went: any beginning
 * of it, any beginning filled up with zeroes to its length, any of its sectors. Whatever was forced
 * before is there, the rest is whole or not at all, and the journal goes on.
 */
class PowerCutTest {
    private static final int SECTOR = 512;

    @TempDir private Path folder;
    private TillClock clock;

    /** One for all: it forces a file of its own whenever it is opened. */
    @BeforeEach
    void clock() {
        clock = JournalFixture.clock(folder);
    }

    @Test
    void everyBeginningOfTheLastBatchLeavesAllThatWasForced() throws Exception {
        var whole = written();
        int from = startOfLastBatch(whole);
        for (int length = from; length < whole.length; length++) {
            checkLost(Arrays.copyOf(whole, length));
        }
        check(whole, List.of("a", "b", "c", "d"));
    }

    @Test
    void everyBeginningFilledUpWithZeroesLeavesAllThatWasForced() throws Exception {
        var whole = written();
        for (int length = startOfLastBatch(whole); length < whole.length; length += 7) {
            checkLost(Arrays.copyOf(Arrays.copyOf(whole, length), whole.length));
        }
    }

    @Test
    void anySectorsOfTheLastBatchLeaveAllThatWasForced() throws Exception {
        var whole = written();
        int from = startOfLastBatch(whole);
        var random = new Random(7);
        for (int run = 0; run < 200; run++) {
            var torn = whole.clone();
            boolean complete = true;
            for (int sector = from; sector < whole.length; sector += SECTOR) {
                if (random.nextBoolean()) {
                    Arrays.fill(torn, sector, Math.min(whole.length, sector + SECTOR), (byte) 0);
                    complete = false;
                }
            }
            check(torn, complete ? List.of("a", "b", "c", "d") : List.of("a", "b"));
        }
    }

    private void checkLost(byte[] torn) throws Exception {
        check(torn, List.of("a", "b"));
    }

    private void check(byte[] torn, List<String> expected) throws Exception {
        Files.write(segment(), torn);
        try (var journal = journal()) {
            assertEquals(expected, members(journal));
            assertTrue(journal.health().sound(), journal.health().toString());
            journal.append(List.of(draft("e")));
        }
        var more = new ArrayList<>(expected);
        more.add("e");
        try (var journal = journal()) {
            assertEquals(more, members(journal));
        }
    }

    /** Two batches that were forced, and a larger one in which the power goes. */
    private byte[] written() throws Exception {
        try (var journal = journal()) {
            journal.append(List.of(draft("a")));
            journal.append(List.of(draft("b")));
            journal.append(List.of(draft("c"), draft("d")));
        }
        return Files.readAllBytes(segment());
    }

    private int startOfLastBatch(byte[] whole) throws Exception {
        Files.write(segment(), whole);
        var places = Scan.of(segment(), new byte[Frame.HASH_BYTES], null).places();
        return (int) places.getLast().offset();
    }

    private FileJournal journal() {
        return FileJournal.open(folder.resolve("live"), JournalFixture.TILL_1, clock);
    }

    private Path segment() {
        return folder.resolve("live").resolve("000001.journal");
    }
}
