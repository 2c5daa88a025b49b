package dev.regulars.agent.journal;

import static dev.regulars.agent.journal.JournalFixture.clock;
import static dev.regulars.agent.journal.JournalFixture.draft;
import static dev.regulars.agent.journal.JournalFixture.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingDiskTest {
    @TempDir private Path folder;
    private final FailingDisk disk = new FailingDisk();
    private FileJournal journal;

    @BeforeEach
    void open() {
        journal =
                new FileJournal(
                        folder.resolve("live"), JournalFixture.TILL_1, clock(folder), disk::open);
        journal.append(List.of(draft("a")));
    }

    @Test
    void fullDiskRefusesInOneSentenceAndTheJournalGoesOnAfterwards() {
        disk.fail(FailingDisk.Call.WRITE, "No space left on device");
        var refused = assertThrows(JournalRefused.class, () -> journal.append(List.of(draft("b"))));
        assertTrue(refused.getMessage().startsWith("The disk is full"), refused.getMessage());
        assertFalse(journal.health().writable());
        disk.work();
        journal.append(List.of(draft("c")));
        assertTrue(journal.health().sound());
        assertThere("a", "c");
    }

    @Test
    void halfWrittenBatchIsNotThere() {
        disk.fail(FailingDisk.Call.HALF_WRITE, "Input/output error");
        assertThrows(JournalRefused.class, () -> journal.append(List.of(draft("b"))));
        disk.work();
        assertThere("a");
        journal.append(List.of(draft("c")));
        assertThere("a", "c");
    }

    @Test
    void forceThatFailedIsNotTrusted() {
        disk.fail(FailingDisk.Call.FORCE, "Input/output error");
        assertThrows(JournalRefused.class, () -> journal.append(List.of(draft("b"))));
        disk.work();
        journal.append(List.of(draft("c")));
        assertThere("a", "c");
        assertEquals(2, journal.last().orElseThrow().seq());
    }

    @Test
    void refusedBatchThatCouldNotBeCutOffStaysRefused() {
        disk.fail(FailingDisk.Call.FORCE_AND_CUT, "Input/output error");
        assertThrows(JournalRefused.class, () -> journal.append(List.of(draft("b"))));
        disk.work();
        journal.append(List.of(draft("c")));
        journal.append(List.of(draft("d")));
        assertThere("a", "c", "d");
        try (var again = JournalFixture.journal(folder)) {
            assertTrue(again.health().sound(), again.health().toString());
        }
    }

    @Test
    void manyAttemptsOnAFullDiskLeaveNothingBehind() {
        disk.fail(FailingDisk.Call.WRITE, "No space left on device");
        for (int i = 0; i < 20; i++) {
            assertThrows(JournalRefused.class, () -> journal.append(List.of(draft("b"))));
        }
        disk.work();
        journal.append(List.of(draft("c")));
        assertThere("a", "c");
        assertEquals(2, new Segments(folder.resolve("live"), disk::open).files().size());
    }

    @Test
    void everybodyWhoWaitedIsRefusedAndNobodyWaitsForEver() throws Exception {
        disk.fail(FailingDisk.Call.FORCE, "Input/output error");
        var tasks =
                IntStream.range(0, 50)
                        .<Callable<Object>>mapToObj(
                                i -> () -> journal.append(List.of(draft("m-" + i))))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(tasks)) {
                var failed = assertThrows(ExecutionException.class, done::get);
                assertTrue(failed.getCause() instanceof JournalRefused);
            }
        }
        disk.work();
        assertThere("a");
    }

    private void assertThere(String... expected) {
        try (var again = JournalFixture.journal(folder)) {
            assertEquals(List.of(expected), members(again));
        }
    }

    /** A disk that fails on demand. */
    private static final class FailingDisk {
        enum Call {
            NONE,
            WRITE,
            HALF_WRITE,
            FORCE,
            FORCE_AND_CUT
        }

        private volatile Call failing = Call.NONE;
        private volatile String message = "";

        void fail(Call call, String text) {
            message = text;
            failing = call;
        }

        void work() {
            failing = Call.NONE;
        }

        GrowingFile open(Path path) throws IOException {
            var file = GrowingFile.onDisk(path);
            return new GrowingFile() {
                @Override
                public void write(byte[] bytes) throws IOException {
                    if (failing == Call.HALF_WRITE) {
                        file.write(java.util.Arrays.copyOf(bytes, bytes.length / 2));
                    }
                    if (failing == Call.WRITE || failing == Call.HALF_WRITE) {
                        throw new IOException(message);
                    }
                    file.write(bytes);
                }

                @Override
                public void force() throws IOException {
                    if (failing == Call.FORCE || failing == Call.FORCE_AND_CUT) {
                        throw new IOException(message);
                    }
                    file.force();
                }

                @Override
                public void cut(long length) throws IOException {
                    if (failing == Call.FORCE_AND_CUT) {
                        throw new IOException(message);
                    }
                    file.cut(length);
                }

                @Override
                public void close() throws IOException {
                    file.close();
                }
            };
        }
    }
}
