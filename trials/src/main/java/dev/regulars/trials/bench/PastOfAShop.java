package dev.regulars.trials.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Two years of sales made up from a seed, as a shop would export them: one line each, oldest first.
 *
 * @param visits how many
 * @param members among whom they are spread evenly
 */
record PastOfAShop(long seed, int visits, int members) {
    private static final LocalDateTime FIRST = LocalDate.of(2024, 1, 1).atStartOfDay();
    private static final long SECONDS = 730L * 24 * 3600;
    private static final String HEADINGS =
            "transaction_id,member_id,timestamp,amount,sku,category,quantity";

    void write(Path file) throws IOException {
        var random = new SplittableRandom(seed);
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println(HEADINGS);
            for (int visit = 0; visit < visits; visit++) {
                out.println(line(visit, random));
            }
        }
    }

    private String line(int visit, SplittableRandom random) {
        int cents = random.nextInt(100, 6_000);
        return String.format(
                Locale.ROOT,
                "t%d,m%d,%s,%d.%02d,s%d,c%d,%d",
                visit,
                random.nextInt(members),
                FIRST.plusSeconds(SECONDS * visit / visits),
                cents / 100,
                cents % 100,
                random.nextInt(40),
                random.nextInt(8),
                random.nextInt(1, 4));
    }
}
