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
                    case Benefit.CheapestFree f -> free(f.pieces(), f.cap(), prices, inScope);
                    case Benefit.FreePiece ignored -> free(1, null, prices, inScope);
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

    /**
     * The pieces that were sold for least, of two alike the one on the earlier line. Where the cap
     * ends within a piece, the rest of that piece stays open to other offers.
     */
    private static long[] free(
            int count, @Nullable Money cap, OpenPrices prices, boolean[] inScope) {
        var cut = new long[inScope.length];
        long allowed = cap == null ? Long.MAX_VALUE : cap.minor();
        for (int taken = 0; taken < count && allowed > 0; taken++) {
            int line = cheapest(prices, inScope, cut);
            if (line < 0) {
                return cut;
            }
            long piece = Shares.halfUp(prices.open(line) - cut[line], 1, prices.pieces(line));
            cut[line] += Math.min(piece, allowed);
            if (piece <= allowed) {
                prices.takePiece(line);
            }
            allowed -= Math.min(piece, allowed);
        }
        return cut;
    }

    private static int cheapest(OpenPrices prices, boolean[] inScope, long[] cut) {
        int cheapest = -1;
        for (int i = 0; i < inScope.length; i++) {
            boolean eligible = inScope[i] && prices.pieces(i) > 0 && prices.open(i) > cut[i];
            if (eligible && (cheapest < 0 || prices.cheaper(i, cheapest))) {
                cheapest = i;
            }
        }
        return cheapest;
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
