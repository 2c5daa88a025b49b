package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;

/**
 * The fixed order in which benefits are taken off, each on what the ones before left: pieces that
 * cost nothing, fixed prices, percents of categories and articles, amounts off them, percents of
 * the basket, amounts off the basket. Within a stage the order is that of the programme. A percent
 * comes before an amount, because so the member pays less.
 */
public enum Stage {
    FREE_PIECES,
    FIXED_PRICES,
    PERCENT_OF_LINES,
    AMOUNT_OFF_LINES,
    PERCENT_OF_BASKET,
    AMOUNT_OFF_BASKET;

    /** Whether its benefits are taken off all lines together. */
    public boolean isOfBasket() {
        return this == PERCENT_OF_BASKET || this == AMOUNT_OFF_BASKET;
    }

    /** The stage of a benefit. */
    public static Stage of(Benefit.Cut benefit) {
        boolean whole = benefit.of().kind() == Scope.Kind.BASKET;
        return switch (benefit) {
            case Benefit.CheapestFree ignored -> FREE_PIECES;
            case Benefit.BuyGet ignored -> FREE_PIECES;
            case Benefit.FreePiece ignored -> FREE_PIECES;
            case Benefit.FixedPrice ignored -> FIXED_PRICES;
            case Benefit.Percent ignored -> whole ? PERCENT_OF_BASKET : PERCENT_OF_LINES;
            case Benefit.AmountOff ignored -> whole ? AMOUNT_OFF_BASKET : AMOUNT_OFF_LINES;
        };
    }
}
