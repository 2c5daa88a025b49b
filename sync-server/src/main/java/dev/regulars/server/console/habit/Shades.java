package dev.regulars.server.console.habit;

import java.util.List;

/**
 * Five shades for amounts: each for a fifth of the groups, so that none is wasted on one outlier.
 */
final class Shades {
    static final int COUNT = 5;

    private Shades() {}

    /** The lowest amounts of shades 2 to 5. */
    static List<Long> bounds(List<Long> amounts) {
        var sorted = amounts.stream().sorted().toList();
        return sorted.isEmpty()
                ? List.of()
                : List.of(at(sorted, 1), at(sorted, 2), at(sorted, 3), at(sorted, 4));
    }

    private static long at(List<Long> sorted, int fifth) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * fifth / COUNT));
    }

    static int of(long amount, List<Long> bounds) {
        return 1 + (int) bounds.stream().filter(bound -> amount >= bound).count();
    }
}
