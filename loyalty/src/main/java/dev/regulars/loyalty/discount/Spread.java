package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.money.Shares;

/** Spreads an amount over lines of which each can take only so much. */
final class Spread {
    private Spread() {}

    /**
     * The parts of a total in proportion to their weights, by {@link Shares}. What a full line
     * cannot take goes to the others, in proportion again.
     *
     * @param total 0 or more; what no line can take is left out
     * @param weights 0 or more each
     * @param room the most that each line takes, 0 to its weight
     */
    static long[] of(long total, long[] weights, long[] room) {
        long left = Math.min(total, sum(room));
        var whole = Shares.of(left, weights);
        return fits(whole, room) ? whole : overflowing(left, weights, room);
    }

    private static boolean fits(long[] shares, long[] room) {
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > room[i]) {
                return false;
            }
        }
        return true;
    }

    private static long[] overflowing(long total, long[] weights, long[] room) {
        var parts = new long[weights.length];
        var open = weights.clone();
        long left = total;
        while (true) {
            var shares = Shares.of(left, open);
            long taken = fill(parts, shares, open, room);
            if (taken < 0) {
                return parts;
            }
            left -= taken;
        }
    }

    /**
     * Gives the lines that overflow what they can take, and closes them; where none does, each gets
     * its share.
     *
     * @return what the closed lines took; below 0 when all is spread
     */
    private static long fill(long[] parts, long[] shares, long[] open, long[] room) {
        long taken = 0;
        boolean overflows = false;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > room[i]) {
                overflows = true;
                parts[i] = room[i];
                taken += room[i];
                open[i] = 0;
            }
        }
        for (int i = 0; !overflows && i < shares.length; i++) {
            parts[i] += shares[i];
        }
        return overflows ? taken : -1;
    }

    static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }
}
