package dev.regulars.loyalty.decision.seeded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As many cases as somebody wants. {@code ./regulars cases} runs it, the tests do not. */
final class ManySeededCases {
    private static final long CASES = Long.getLong("regulars.cases", 100_000);
    private static final long SEED = Long.getLong("regulars.seed", 1);
    private static final int THREADS =
            Integer.getInteger("regulars.threads", Runtime.getRuntime().availableProcessors());
    private static final long STEP = 10_000;

    private final String report = System.getProperty("regulars.report", "");

    @Test
    @Timeout(value = 7, unit = TimeUnit.DAYS)
    void eachKeepsEveryLaw() throws Exception {
        var outcome = new SeededCases(SEED, CASES, this::begun).tried(THREADS);
        var broken = outcome.broken();
        if (broken != null) {
            say("%s", broken.sentence());
            throw new AssertionError(broken.sentence());
        }
        double seconds = outcome.nanos() / 1e9;
        say(
                "%s%n%n%,d cases from seed %d, each held against %d laws: none was broken."
                        + "%n%,.0f cases a second of one core, %d threads.",
                outcome.coverage().table(),
                CASES,
                SEED,
                QuoteLaw.values().length,
                CASES / seconds,
                THREADS);
    }

    private void begun(long cases) {
        if (cases % STEP < SeededCase.OF_ONE_PROGRAMME) {
            say("%,d of %,d cases", cases, CASES);
        }
    }

    private void say(String format, Object... values) {
        var sentence = String.format(Locale.ROOT, format, values);
        try {
            if (report.isEmpty()) {
                System.out.println(sentence);
            } else {
                Files.writeString(Path.of(report), sentence + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
