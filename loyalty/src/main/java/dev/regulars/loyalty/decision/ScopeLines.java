package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one sale that a scope holds, with what may be done to them.
 *
 * @param written the scope, as a reason names it
 * @param open places of those that may be discounted
 * @param earning places of those that earn points
 * @param amount what its goods cost before any offer, in minor units
 * @param pieces how many pieces its goods are
 * @param bought whether any of it is bought, and not brought back
 * @param forbidden whether the law forbids to discount some of it
 * @param discountable whether anything can be taken off it
 * @param rewarded whether anything that is bought of it earns points
 */
record ScopeLines(
        String written,
        int[] open,
        int[] earning,
        long amount,
        long pieces,
        boolean bought,
        boolean forbidden,
        boolean discountable,
        boolean rewarded) {

    private static final int[] NOWHERE = {};

    /** Of a scope that holds nothing of the sale. */
    static final ScopeLines NONE =
            new ScopeLines("", NOWHERE, NOWHERE, 0, 0, false, false, false, false);

    /**
     * Why nothing of it can be discounted; null when something can.
     *
     * @param nothingBought said where nothing of it is bought at all
     */
    @Nullable Reason whyNothing(Reason nothingBought) {
        if (discountable) {
            return null;
        }
        return forbidden
                ? why("excluded-by-law")
                : bought ? why("not-discountable") : nothingBought;
    }

    /**
     * Why nothing of it earns points; null when something does.
     *
     * @param nothingBought said where nothing of it is bought at all
     */
    @Nullable Reason whyNoPoints(Reason nothingBought) {
        if (rewarded) {
            return null;
        }
        return bought ? why("no-earning-line") : nothingBought;
    }

    private Reason why(String code) {
        return Why.of(code, "of", written);
    }
}
