package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.money.Shares;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes benefits off open prices. A percent of a category or an article is rounded half up on each
 * line by itself; a percent or an amount off several lines together is rounded once and spread by
 * {@link Shares}, ties going to the line that comes first in {@link LineOrder}.
 */
public final class Cutter {
    private static final long HUNDRED_PERCENT = 10_000;

    private Cutter() {}

    /**
     * Applies one benefit.
     *
     * @param inScope by line, whether the benefit may be taken off it
     * @return what was taken off, by line
     */
    public static long[] apply(Benefit benefit, OpenPrices prices, boolean[] inScope) {
        var weights = prices.weights(inScope);
        var cut =
                switch (benefit) {
                    case Benefit.Percent p -> capped(percent(p, weights), p.cap());
                    case Benefit.AmountOff a -> amount(a.amount().minor(), weights);
                    case Benefit.CheapestFree f ->
                            capped(free(f.pieces(), prices, weights), f.cap());
                    case Benefit.FreePiece ignored -> free(1, prices, weights);
                };
        prices.take(cut);
        return cut;
    }

    private static long[] percent(Benefit.Percent benefit, long[] weights) {
        long share = hundredths(benefit.percent());
        if (benefit.of().kind() == Scope.Kind.BASKET) {
            return amount(Shares.halfUp(sum(weights), share, HUNDRED_PERCENT), weights);
        }
        return Arrays.stream(weights).map(w -> Shares.halfUp(w, share, HUNDRED_PERCENT)).toArray();
    }

    private static long[] amount(long amount, long[] weights) {
        return Shares.of(Math.min(amount, sum(weights)), weights);
    }

    private static long[] capped(long[] cut, @Nullable Money cap) {
        return cap == null || sum(cut) <= cap.minor() ? cut : Shares.of(cap.minor(), cut);
    }

    /** The cheapest pieces first; of two at the same price the one on the earlier line. */
    private static long[] free(int count, OpenPrices prices, long[] weights) {
        var cut = new long[weights.length];
        long left = count;
        while (left > 0) {
            int line = cheapest(prices, weights, cut);
            if (line < 0) {
                return cut;
            }
            long pieces = prices.pieces(line);
            long taken = Math.min(left, pieces);
            cut[line] = Shares.halfUp(weights[line], taken, pieces);
            prices.freePieces(line, taken);
            left -= taken;
        }
        return cut;
    }

    private static int cheapest(OpenPrices prices, long[] weights, long[] cut) {
        int cheapest = -1;
        for (int i = 0; i < weights.length; i++) {
            boolean eligible = weights[i] > 0 && cut[i] == 0 && prices.pieces(i) > 0;
            if (eligible && (cheapest < 0 || cheaper(prices, weights, i, cheapest))) {
                cheapest = i;
            }
        }
        return cheapest;
    }

    /** Whether a piece of one line costs less than a piece of another, without dividing. */
    private static boolean cheaper(OpenPrices prices, long[] weights, int a, int b) {
        return Math.multiplyExact(weights[a], prices.pieces(b))
                < Math.multiplyExact(weights[b], prices.pieces(a));
    }

    private static long hundredths(BigDecimal percent) {
        return percent.movePointRight(2).longValueExact();
    }

    private static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }
}
