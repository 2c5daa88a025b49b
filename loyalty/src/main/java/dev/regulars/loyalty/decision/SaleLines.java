package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.condition.Measured;
import dev.regulars.loyalty.discount.LineOrder;
import dev.regulars.loyalty.discount.OpenPrices;
import dev.regulars.loyalty.discount.Priced;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.LegalRule.Ban;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a basket in {@link LineOrder}, with what may be done to each. Each scope is looked
 * for once, however many offers and conditions ask for it. Made for one quote, used by one thread.
 */
final class SaleLines implements Measured {
    private final Basket basket;
    private final int[] places;
    private final SoldLine[] lines;
    private final Priced[] priced;
    private final Map<Scope, ScopeLines> scopes = new HashMap<>();
    private final Scopes all;
    private final @Nullable String favourite;

    /**
     * @param favourite the category that {@code favourite-category} stands for
     */
    SaleLines(Basket basket, Law law, String country, Scopes all, @Nullable String favourite) {
        this.basket = basket;
        this.all = all;
        this.favourite = favourite;
        places = LineOrder.places(basket.lines());
        lines = new SoldLine[places.length];
        priced = new Priced[places.length];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = SoldLine.of(basket.lines().get(places[i]), law, country);
            priced[i] = lines[i].priced();
        }
    }

    int count() {
        return lines.length;
    }

    Line line(int index) {
        return lines[index].line();
    }

    /** What belongs to the lines, in the order in which they stand in the basket. */
    <T> List<T> asInBasket(T[] ofLines) {
        var sorted = ofLines.clone();
        for (int i = 0; i < places.length; i++) {
            sorted[places[i]] = ofLines[i];
        }
        return List.of(sorted);
    }

    /** What may be taken off each line at the start. */
    OpenPrices prices() {
        return new OpenPrices(priced);
    }

    /** What points may pay of each line, 0 on those that may not be bought with them. */
    long[] payable(RedeemRule.As as, long[] discounts, Law law, String country) {
        var payable = new long[lines.length];
        for (int i = 0; i < payable.length; i++) {
            var line = line(i);
            if (lines[i].isGoods() && !law.forbids(country, Ban.BONUS_PAYMENT, line)) {
                long left =
                        switch (as) {
                            case DISCOUNT -> priced[i].amount() - priced[i].lowest();
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
    int[] openIn(Scope scope) {
        return in(scope).open();
    }

    /** Places of the lines of a scope that earn points. */
    int[] earningIn(Scope scope) {
        return in(scope).earning();
    }

    /** Why nothing in a scope can be discounted; absent when something can. */
    @Nullable Reason whyNothing(Scope scope) {
        return in(scope).whyNothing();
    }

    /** Why nothing in a scope earns points; absent when something does. */
    @Nullable Reason whyNoPoints(Scope scope) {
        return in(scope).whyNoPoints();
    }

    /** What all lines come to, what comes back included, in minor units. */
    long cost() {
        return basket.total().minor();
    }

    @Override
    public Money total() {
        return new Money(in(Scope.BASKET).amount(), basket.currency());
    }

    @Override
    public Money amountOf(String scope) {
        return new Money(in(all.named(scope)).amount(), basket.currency());
    }

    @Override
    public long piecesOf(String scope) {
        return in(all.named(scope)).pieces();
    }

    private ScopeLines in(Scope scope) {
        var found = scopes.get(scope);
        if (found == null) {
            found = ScopeLines.of(scope.forMember(favourite), lines);
            scopes.put(scope, found);
        }
        return found;
    }
}
