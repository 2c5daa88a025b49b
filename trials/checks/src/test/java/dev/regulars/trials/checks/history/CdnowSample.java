package dev.regulars.trials.checks.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The CDNOW sample, published with Fader and Hardie's notes on the BG/NBD model: customer in the
 * full set, customer, date, pieces and amount, separated by blanks; and what it adds up to, counted
 * here without any code of ours.
 *
 * @param rows purchases
 * @param spentByEach what each customer paid, smallest first
 */
record CdnowSample(Path file, int rows, List<BigDecimal> spentByEach) {
    private static final String NAME = "CDNOW_sample.txt";
    private static final int PUBLISHED_ROWS = 6919;
    private static final int PUBLISHED_MEMBERS = 2357;

    /** Skips the test where it is absent. */
    static CdnowSample read() throws IOException {
        var file = PublishedData.file(NAME);
        var rows = Files.readAllLines(file).stream().map(line -> line.strip().split(" +")).toList();
        var spent =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        cells -> cells[1],
                                        Collectors.reducing(
                                                BigDecimal.ZERO,
                                                cells -> new BigDecimal(cells[4]),
                                                BigDecimal::add)));
        var sample = new CdnowSample(file, rows.size(), spent.values().stream().sorted().toList());
        assertEquals(PUBLISHED_ROWS, sample.rows(), "this is not the sample that was published");
        assertEquals(PUBLISHED_MEMBERS, sample.members());
        return sample;
    }

    int members() {
        return spentByEach.size();
    }
}
