package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.condition.Measured;
import dev.regulars.loyalty.discount.LineOrder;
import dev.regulars.loyalty.discount.OpenPrices;
import dev.regulars.loyalty.discount.Priced;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.money.Shares;
import dev.regulars.loyalty.programme.LegalRule.Ban;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a basket in {@link LineOrder}, with what may be done to each. Each scope is looked
 * for once, however many offers and conditions ask for it. Made for one quote, used by one thread.
 */
final class SaleLines implements Measured {
    private final Basket basket;
    private final int[] places;
    private final SoldLine[] lines;
    private final OpenPrices prices;
    private final Scopes scopes;
    private final @Nullable ScopeLines[] found; // by place of the scope, once it was asked for
    private final ScopeSearch search;
    private final Shares shares;
    private final Law.OfCountry law;
    private final @Nullable String favourite;

    /**
     * @param favourite the category that {@code favourite-category} stands for
     */
    SaleLines(Basket basket, Law.OfCountry law, Scopes scopes, @Nullable String favourite) {
        this.basket = basket;
        this.law = law;
        this.scopes = scopes;
        this.favourite = favourite;
        found = new ScopeLines[scopes.count()];
        places = LineOrder.places(basket.lines());
        lines = new SoldLine[places.length];
        var priced = new Priced[places.length];
        for (int i = 0; i < lines.length; i++) {
            var line = basket.lines().get(places[i]);
            lines[i] = SoldLine.of(line, scopes.holding(line, favourite), law);
            priced[i] = lines[i].priced();
        }
        search = new ScopeSearch(lines, scopes.count());
        shares = new Shares(lines.length);
        prices = new OpenPrices(priced, shares);
    }

    int count() {
        return lines.length;
    }

    Line line(int index) {
        return lines[index].line();
    }

    /** Where a line stands in the basket. */
    int placeInBasket(int index) {
        return places[index];
    }

    /** What may be taken off each line at the start. */
    OpenPrices prices() {
        return prices.again();
    }

    /** Cuts amounts into as many parts as there are lines, or fewer. */
    Shares shares() {
        return shares;
    }

    /** What points may pay of each line, 0 on those that may not be bought with them. */
    long[] payable(RedeemRule.As as, long[] discounts) {
        var payable = new long[lines.length];
        for (int i = 0; i < payable.length; i++) {
            var line = line(i);
            if (lines[i].goods() && !law.forbids(Ban.BONUS_PAYMENT, lines[i].scopes())) {
                long left =
                        switch (as) {
                            case DISCOUNT -> lines[i].priced().room();
                            case PAYMENT -> line.amount().minor();
                        };
                payable[i] = Math.max(0, left - discounts[i]);
            }
        }
        return payable;
    }

    /** What each line pays that may earn; the rest is 0. */
    long[] earning(long[] discounts) {
        var paid = new long[lines.length];
        for (int i = 0; i < paid.length; i++) {
            paid[i] = lines[i].earning() ? line(i).amount().minor() - discounts[i] : 0;
        }
        return paid;
    }

    /** Places of the lines that a benefit of this scope may be taken off. */
    int[] openIn(int scope) {
        return in(scope).open();
    }

    /** Places of the lines of a scope that earn points. */
    int[] earningIn(int scope) {
        return in(scope).earning();
    }

    /** What all lines come to, what comes back included, in minor units. */
    long cost() {
        return basket.total().minor();
    }

    @Override
    public Money total() {
        return new Money(in(Scopes.BASKET).amount(), basket.currency());
    }

    @Override
    public Money amountOf(String scope) {
        return new Money(in(scopes.asked(scope)).amount(), basket.currency());
    }

    @Override
    public long piecesOf(String scope) {
        return in(scopes.asked(scope)).pieces();
    }

    /**
     * The lines of a scope.
     *
     * @param scope its place in {@link Scopes}
     */
    ScopeLines in(int scope) {
        var known = found[scope];
        if (known == null) {
            known = search.of(scope, scopes.written(scope, favourite));
            found[scope] = known;
        }
        return known;
    }
}
