package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.money.Shares;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Takes a benefit off open prices. A percent of a category or an article is rounded half up on each
 * line by itself; a percent or an amount off several lines together is rounded once and spread by
 * {@link Shares}, ties going to the line that comes first in {@link LineOrder}. No line falls below
 * its lowest price: what it cannot take goes to the others where an amount is spread, and is left
 * out where it was the line's own percent. Safe for use by many threads.
 */
public final class Cutter {
    private static final long HUNDRED_PERCENT = 10_000;

    private final Benefit.Cut benefit;
    private final long share;

    public Cutter(Benefit.Cut benefit) {
        this.benefit = benefit;
        share = benefit instanceof Benefit.Percent p ? hundredths(p.percent()) : 0;
    }

    /** The most that the benefit takes off, in minor units; without end where nothing caps it. */
    public long most() {
        var cap =
                switch (benefit) {
                    case Benefit.Percent p -> p.cap();
                    case Benefit.AmountOff a -> a.amount();
                    case Benefit.FixedPrice f -> f.cap();
                    case Benefit.CheapestFree f -> f.cap();
                    case Benefit.BuyGet b -> b.cap();
                    case Benefit.FreePiece _ -> null;
                };
        return cap == null ? Long.MAX_VALUE : cap.minor();
    }

    /**
     * Applies the benefit.
     *
     * @param lines places of the lines that it may be taken off, in {@link LineOrder}
     * @return what was taken off each of them
     */
    public long[] apply(OpenPrices prices, int[] lines) {
        var cut =
                switch (benefit) {
                    case Benefit.Percent p -> capped(percent(p, prices, lines), p.cap());
                    case Benefit.AmountOff a -> amount(a.amount().minor(), prices, lines);
                    case Benefit.FixedPrice f -> capped(fixed(f, prices, lines), f.cap());
                    case Benefit.CheapestFree f ->
                            FreePieces.take(f.pieces(), f.cap(), prices, lines);
                    case Benefit.BuyGet b ->
                            FreePieces.take(free(b, prices, lines), b.cap(), prices, lines);
                    case Benefit.FreePiece ignored -> FreePieces.take(1, null, prices, lines);
                };
        prices.take(lines, cut);
        return cut;
    }

    /**
     * What the benefit comes to where it is for the whole basket, and spread over all its lines.
     *
     * @throws IllegalStateException where it is taken off lines one by one
     */
    public long apply(WholePrice price) {
        return switch (benefit) {
            case Benefit.Percent p -> {
                long off = Shares.halfUp(price.open(), share, HUNDRED_PERCENT);
                yield price.take(p.cap() == null ? off : Math.min(off, p.cap().minor()));
            }
            case Benefit.AmountOff a -> price.take(a.amount().minor());
            case Benefit.FixedPrice _,
                    Benefit.CheapestFree _,
                    Benefit.BuyGet _,
                    Benefit.FreePiece _ ->
                    throw new IllegalStateException(benefit + " is not of the whole basket");
        };
    }

    private long[] percent(Benefit.Percent percent, OpenPrices prices, int[] lines) {
        var weights = prices.weights(lines);
        if (percent.of().kind() == Scope.Kind.BASKET) {
            long whole = Shares.halfUp(Spread.sum(weights), share, HUNDRED_PERCENT);
            return prices.spread(whole, weights, lines);
        }
        for (int i = 0; i < weights.length; i++) {
            long off = Shares.halfUp(weights[i], share, HUNDRED_PERCENT);
            weights[i] = Math.min(off, prices.room(lines[i]));
        }
        return weights;
    }

    private static long[] amount(long amount, OpenPrices prices, int[] lines) {
        return prices.spread(amount, prices.weights(lines), lines);
    }

    private static long[] fixed(Benefit.FixedPrice benefit, OpenPrices prices, int[] lines) {
        var cut = new long[lines.length];
        for (int i = 0; i < cut.length; i++) {
            int line = lines[i];
            long fixed = prices.sold(line).at(benefit.price(), prices.pieces(line));
            cut[i] = Math.clamp(prices.open(line) - fixed, 0, prices.room(line));
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
    private static long free(Benefit.BuyGet benefit, OpenPrices prices, int[] lines) {
        long sold = 0;
        for (int line : lines) {
            sold += prices.sold(line).pieces();
        }
        return sold / (benefit.buy() + benefit.get()) * benefit.get();
    }

    private static long hundredths(BigDecimal percent) {
        return percent.movePointRight(2).longValueExact();
    }
}
