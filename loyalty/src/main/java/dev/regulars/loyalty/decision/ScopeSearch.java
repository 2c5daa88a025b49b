package dev.regulars.loyalty.decision;

import java.util.Arrays;

/** Gathers the lines of one scope after the other, out of those of one sale. For one thread. */
final class ScopeSearch {
    private final SoldLine[] all;
    private final int[] begins; // by scope, where its lines begin in byScope
    private final int[] byScope; // places of the lines of each scope, one scope after the other
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

    /**
     * @param scopes how many there are
     */
    ScopeSearch(SoldLine[] all, int scopes) {
        this.all = all;
        begins = ends(all, scopes);
        byScope = new int[begins[scopes]];
        for (int place = all.length - 1; place >= 0; place--) {
            for (int scope : all[place].scopes().all()) {
                byScope[--begins[scope]] = place;
            }
        }
        open = new int[all.length];
        earning = new int[all.length];
    }

    /**
     * The lines of a scope.
     *
     * @param scope its place in {@link Scopes}
     */
    ScopeLines of(int scope, String written) {
        int end = begins[scope + 1];
        if (begins[scope] == end) {
            return ScopeLines.NONE;
        }
        begin();
        for (int i = begins[scope]; i < end; i++) {
            add(byScope[i]);
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

    /** By scope, how many lines it and those before it have; the last one has none of its own. */
    private static int[] ends(SoldLine[] all, int scopes) {
        var ends = new int[scopes + 1];
        for (var sold : all) {
            for (int scope : sold.scopes().all()) {
                ends[scope]++;
            }
        }
        for (int scope = 1; scope <= scopes; scope++) {
            ends[scope] += ends[scope - 1];
        }
        return ends;
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
