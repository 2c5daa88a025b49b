package dev.regulars.loyalty.segment;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Scores 1 to 5 by percentile rank: the share of the population below a value plus half the share
 * that equals it, cut into five equal parts. Equal values so get equal scores and the order of the
 * population plays no part, unlike the usual "sort and cut into fifths", which deals ties out by
 * position. A population of equals scores 3. Whole-number arithmetic throughout.
 */
final class Quintiles {
    private static final int PARTS = 5;
    private static final int MIDDLE = 3;

    private final long[] sorted;

    private Quintiles(long[] sorted) {
        this.sorted = sorted;
    }

    static Quintiles of(LongStream population) {
        return new Quintiles(population.sorted().toArray());
    }

    /** The value need not be in the population: a newcomer is measured against the others. */
    int score(long value) {
        if (sorted.length == 0) {
            return MIDDLE;
        }
        // below + (below + equal) is twice the rank of the middle of the equal ones.
        var twiceRank = (long) countBelow(value) + countUpTo(value);
        return (int) Math.min(PARTS, 1 + PARTS * twiceRank / (2L * sorted.length));
    }

    private int countBelow(long value) {
        return value == Long.MIN_VALUE ? 0 : countUpTo(value - 1);
    }

    private int countUpTo(long value) {
        var found = Arrays.binarySearch(sorted, value);
        if (found < 0) {
            return -found - 1;
        }
        var low = found;
        var high = sorted.length;
        while (high - low > 1) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] == value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
