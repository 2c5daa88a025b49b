package dev.regulars.loyalty.decision;

import java.util.Arrays;

/** Gathers the lines of one scope after the other, out of those of one sale. For one thread. */
final class ScopeSearch {
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

    ScopeSearch(SoldLine[] all) {
        this.all = all;
        open = new int[all.length];
        earning = new int[all.length];
    }

    /**
     * The lines of a scope.
     *
     * @param scope its place in {@link Scopes}
     */
    ScopeLines of(int scope, String written) {
        begin();
        for (int place = 0; place < all.length; place++) {
            if (all[place].isIn(scope)) {
                add(place);
            }
        }
        var opened = Arrays.copyOf(open, opens);
        boolean same = Arrays.equals(opened, 0, opens, earning, 0, earns);
        return new ScopeLines(
                written,
                opened,
                same ? opened : Arrays.copyOf(earning, earns),
                amount,
                pieces,
                bought,
                forbidden,
                discountable,
                rewarded);
    }

    private void begin() {
        opens = 0;
        earns = 0;
        amount = 0;
        pieces = 0;
        bought = false;
        forbidden = false;
        discountable = false;
        rewarded = false;
    }

    private void add(int place) {
        var sold = all[place];
        if (sold.open()) {
            open[opens++] = place;
        }
        if (sold.earning()) {
            earning[earns++] = place;
        }
        if (sold.goods()) {
            amount += sold.line().amount().minor();
            pieces += sold.pieces();
        }
        if (sold.isBought()) {
            bought = true;
            forbidden |= sold.barred();
            discountable |= sold.open() && sold.line().amount().isPositive();
            rewarded |= sold.earning();
        }
    }
}
