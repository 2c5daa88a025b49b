package dev.regulars.trials.checks.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.trials.house.Till;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a till could have kept of payment cards, in files and in its memory. */
final class Remains {
    private final DigitSearch cards;
    private final DigitSearch kept;

    /**
     * @param kept a number that the till keeps on purpose, so that the search is known to find what
     *     is kept
     */
    Remains(List<PaymentCard> cards, String kept) {
        this.cards = DigitSearch.of(cards);
        this.kept = new DigitSearch(List.of(kept));
    }

    /**
     * Fails where anything of a card is left.
     *
     * @param folder of all processes: journal, database, what head office got, logs
     */
    void assertNone(Path folder, Till till) throws Exception {
        assertNoneInFiles(folder);
        assertNoneInMemory(folder.resolve("till.hprof"), till);
    }

    private void assertNoneInFiles(Path folder) throws IOException {
        boolean found = false;
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(Set.of(), found(cards, file), file::toString);
                found |= !found(kept, file).isEmpty();
            }
        }
        assertTrue(found, "the search of the files finds what is kept");
    }

    /** The dump begins with a full collection. */
    private void assertNoneInMemory(Path dump, Till till) throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var pid = String.valueOf(till.process().pid());
        var process =
                new ProcessBuilder(jcmd, pid, "GC.heap_dump", dump.toString())
                        .redirectErrorStream(true)
                        .start();
        process.getInputStream().readAllBytes();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(Set.of(), found(cards, dump), "in the memory of the till");
        assertFalse(found(kept, dump).isEmpty(), "what is kept is found");
        Files.delete(dump);
    }

    private static Set<String> found(DigitSearch search, Path file) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return search.in(bytes);
        }
    }
}
