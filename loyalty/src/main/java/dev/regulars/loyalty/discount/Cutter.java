package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.money.Shares;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Takes benefits off open prices. A percent of a category or an article is rounded half up on each
 * line by itself; a percent or an amount off several lines together is rounded once and spread by
 * {@link Shares}, ties going to the line that comes first in {@link LineOrder}. No line falls below
 * its lowest price: what it cannot take goes to the others where an amount is spread, and is left
 * out where it was the line's own percent.
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
    public static long[] apply(Benefit.Cut benefit, OpenPrices prices, boolean[] inScope) {
        var cut =
                switch (benefit) {
                    case Benefit.Percent p -> capped(percent(p, prices, inScope), p.cap());
                    case Benefit.AmountOff a -> amount(a.amount().minor(), prices, inScope);
                    case Benefit.FixedPrice f -> capped(fixed(f, prices, inScope), f.cap());
                    case Benefit.CheapestFree f ->
                            FreePieces.take(f.pieces(), f.cap(), prices, inScope);
                    case Benefit.BuyGet b ->
                            FreePieces.take(free(b, prices, inScope), b.cap(), prices, inScope);
                    case Benefit.FreePiece ignored -> FreePieces.take(1, null, prices, inScope);
                };
        prices.take(cut);
        return cut;
    }

    private static long[] percent(Benefit.Percent benefit, OpenPrices prices, boolean[] inScope) {
        long share = hundredths(benefit.percent());
        var weights = prices.weights(inScope);
        if (benefit.of().kind() == Scope.Kind.BASKET) {
            long whole = Shares.halfUp(Spread.sum(weights), share, HUNDRED_PERCENT);
            return amount(whole, prices, inScope);
        }
        for (int i = 0; i < weights.length; i++) {
            long off = Shares.halfUp(weights[i], share, HUNDRED_PERCENT);
            weights[i] = inScope[i] ? Math.min(off, prices.room(i)) : 0;
        }
        return weights;
    }

    private static long[] amount(long amount, OpenPrices prices, boolean[] inScope) {
        return Spread.of(amount, prices.weights(inScope), prices.rooms(inScope));
    }

    private static long[] fixed(Benefit.FixedPrice benefit, OpenPrices prices, boolean[] inScope) {
        var cut = new long[inScope.length];
        for (int i = 0; i < cut.length; i++) {
            if (inScope[i]) {
                long most = prices.open(i) - prices.sold(i).at(benefit.price(), prices.pieces(i));
                cut[i] = Math.clamp(most, 0, prices.room(i));
            }
        }
        return cut;
    }

    private static long[] capped(long[] cut, @Nullable Money cap) {
        return cap == null || Spread.sum(cut) <= cap.minor() ? cut : Shares.of(cap.minor(), cut);
    }

    /**
     * Whole sets are counted over all pieces sold, whatever other benefits took of them: so an
     * offer more never makes another one less.
     */
    private static long free(Benefit.BuyGet benefit, OpenPrices prices, boolean[] inScope) {
        long sold = 0;
        for (int i = 0; i < inScope.length; i++) {
            sold += inScope[i] ? prices.sold(i).pieces() : 0;
        }
        return sold / (benefit.buy() + benefit.get()) * benefit.get();
    }

    private static long hundredths(BigDecimal percent) {
        return percent.movePointRight(2).longValueExact();
    }
}
