package dev.regulars.loyalty.money;

import java.math.BigInteger;

/**
 * Cuts an amount into whole parts that add up to it, by largest remainder: each part gets its exact
 * share rounded down, and what is left goes, one minor unit each, to the parts that lost most. Of
 * two that lost the same, the earlier one gets it.
 */
public final class Shares {
    private final long[] lost;
    private final long[] some;

    /**
     * For cuts of one thread, one after the other.
     *
     * @param most parts that any of them has
     */
    public Shares(int most) {
        lost = new long[most];
        some = new long[most];
    }

    /** As {@link #cut}, once. */
    public static long[] of(long total, long[] weights) {
        return new Shares(weights.length).cut(total, weights);
    }

    /**
     * The parts of a total in proportion to their weights. No part exceeds its weight as long as
     * the total does not exceed their sum.
     *
     * @param total 0 or more
     * @param weights 0 or more each, with a sum above 0 unless the total is 0
     */
    public long[] cut(long total, long[] weights) {
        var parts = new long[weights.length];
        long sum = sum(weights);
        if (total == 0) {
            return parts;
        }
        if (total < 0 || sum <= 0) {
            throw new IllegalArgumentException("cannot cut " + total + " by weights of " + sum);
        }
        long left = total;
        boolean small = fits(total, sum);
        for (int i = 0; i < weights.length; i++) {
            parts[i] = small ? total * weights[i] / sum : quotient(total, weights[i], sum);
            lost[i] = remainder(total, weights[i], sum, parts[i]);
            left -= parts[i];
        }
        handOut(left, parts, lost, some);
        return parts;
    }

    /** {@code total × part / whole}, rounded half up; all 0 or more, whole above 0. */
    public static long halfUp(long total, long part, long whole) {
        long down = quotient(total, part, whole);
        long lost = remainder(total, part, whole, down);
        return lost >= whole - lost ? down + 1 : down;
    }

    /**
     * Adds one each to the parts that lost most by rounding down, of two alike to the earlier one.
     *
     * @param left fewer than there are parts
     * @param lost 0 or more each
     */
    public static void handOut(long left, long[] parts, long[] lost) {
        handOut(left, parts, lost, new long[parts.length]);
    }

    private static void handOut(long left, long[] parts, long[] lost, long[] some) {
        if (left == 0) {
            return;
        }
        System.arraycopy(lost, 0, some, 0, parts.length);
        long least = leastOfMost(some, parts.length, (int) left);
        long alike = left - countAbove(least, some, parts.length);
        for (int i = 0; i < parts.length; i++) {
            if (lost[i] > least) {
                parts[i]++;
            } else if (lost[i] == least && alike > 0) {
                parts[i]++;
                alike--;
            }
        }
    }

    private static long countAbove(long least, long[] some, int size) {
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += some[i] > least ? 1 : 0;
        }
        return count;
    }

    /** The least of so many largest numbers, by Hoare's selection: nothing else comes in order. */
    private static long leastOfMost(long[] some, int size, int count) {
        int place = size - count;
        int from = 0;
        int to = size - 1;
        while (from < to) {
            long middle = some[place];
            int low = from;
            int high = to;
            while (low <= high) {
                while (some[low] < middle) {
                    low++;
                }
                while (some[high] > middle) {
                    high--;
                }
                if (low <= high) {
                    long other = some[low];
                    some[low++] = some[high];
                    some[high--] = other;
                }
            }
            from = high < place ? low : from;
            to = low > place ? high : to;
        }
        return some[place];
    }

    private static long sum(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight of " + weight);
            }
            sum = Math.addExact(sum, weight);
        }
        return sum;
    }

    private static long quotient(long total, long part, long whole) {
        return fits(total, part)
                ? total * part / whole
                : product(total, part).divide(BigInteger.valueOf(whole)).longValueExact();
    }

    /** The difference is below the whole, so it is exact in 64 bits even where a product is not. */
    private static long remainder(long total, long part, long whole, long quotient) {
        return total * part - whole * quotient;
    }

    /** Both 0 or more. */
    private static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0;
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
