package dev.regulars.loyalty.segment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How often one member comes, told from the member's own latest {@value #GAPS_KEPT} gaps between
 * visit days. Needs nobody else's data and no model, so a till or a sync can ask it at any time.
 *
 * @param usualGap the middle gap in days (the lower of two middles)
 * @param longGap the gap in days that nine of ten gaps do not exceed; with fewer than ten gaps, the
 *     longest
 */
public record Rhythm(int usualGap, int longGap) {
    /** Enough to forget an old habit, and for two holidays not to count as the new one. */
    private static final int GAPS_KEPT = 20;

    private static final int GAPS_NEEDED = 3;

    public Rhythm {
        if (usualGap < 1 || longGap < usualGap) {
            throw new IllegalArgumentException(
                    "no rhythm has a usual gap of " + usualGap + " and a long one of " + longGap);
        }
    }

    /** The rhythm of a member with at least four visit days, given earliest first. */
    public static Optional<Rhythm> of(List<LocalDate> visitDays) {
        var gaps = visitDays.size() - 1;
        if (gaps < GAPS_NEEDED) {
            return Optional.empty();
        }
        var sorted =
                IntStream.rangeClosed(Math.max(1, gaps - GAPS_KEPT + 1), gaps)
                        .map(i -> daysBetween(visitDays.get(i - 1), visitDays.get(i)))
                        .sorted()
                        .toArray();
        return Optional.of(new Rhythm(nearestRank(sorted, 50), nearestRank(sorted, 90)));
    }

    /** Whether this many days without a visit are more than this member's own habits explain. */
    public boolean brokenBy(int silentDays) {
        return silentDays > longGap && silentDays > 2 * usualGap;
    }

    private static int daysBetween(LocalDate earlier, LocalDate later) {
        return Math.toIntExact(later.toEpochDay() - earlier.toEpochDay());
    }

    private static int nearestRank(int[] sorted, int percent) {
        return sorted[Math.ceilDiv(percent * sorted.length, 100) - 1];
    }
}
