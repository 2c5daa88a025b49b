package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.discount.Pieces;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.Scope;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one sale that a scope holds, with what may be done to them.
 *
 * @param open places of those that may be discounted
 * @param earning places of those that earn points
 * @param amount what its goods cost before any offer, in minor units
 * @param pieces how many pieces its goods are
 * @param whyNothing why nothing of it can be discounted; absent when something can
 * @param whyNoPoints why nothing of it earns points; absent when something does
 */
record ScopeLines(
        int[] open,
        int[] earning,
        long amount,
        long pieces,
        @Nullable Reason whyNothing,
        @Nullable Reason whyNoPoints) {

    static ScopeLines of(Scope scope, SoldLine[] all) {
        var found = new Search(all);
        for (int place = 0; place < all.length; place++) {
            if (all[place].isIn(scope)) {
                found.add(place);
            }
        }
        return found.lines(scope);
    }

    /** Gathers the lines of one scope. */
    private static final class Search {
        private final SoldLine[] all;
        private final int[] open;
        private final int[] earning;
        private int opens;
        private int earns;
        private long amount;
        private long pieces;
        private boolean bought;
        private boolean forbidden;
        private boolean discountable;
        private boolean rewarded;

        Search(SoldLine[] all) {
            this.all = all;
            open = new int[all.length];
            earning = new int[all.length];
        }

        void add(int place) {
            var sold = all[place];
            if (sold.open()) {
                open[opens++] = place;
            }
            if (sold.earning()) {
                earning[earns++] = place;
            }
            if (sold.isGoods()) {
                amount += sold.line().amount().minor();
                pieces += Pieces.of(sold.line());
            }
            if (sold.isBought()) {
                bought = true;
                forbidden |= sold.barred();
                discountable |= sold.open() && sold.line().amount().isPositive();
                rewarded |= sold.earning();
            }
        }

        ScopeLines lines(Scope scope) {
            return new ScopeLines(
                    Arrays.copyOf(open, opens),
                    Arrays.copyOf(earning, earns),
                    amount,
                    pieces,
                    discountable ? null : Why.of(nothing(), "of", scope.written()),
                    rewarded ? null : Why.of(noPoints(), "of", scope.written()));
        }

        private String nothing() {
            if (forbidden) {
                return "excluded-by-law";
            }
            return bought ? "not-discountable" : Why.NO_MATCHING_LINE;
        }

        private String noPoints() {
            return bought ? "no-earning-line" : Why.NO_MATCHING_LINE;
        }
    }
}
