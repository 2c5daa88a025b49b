package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.condition.Measured;
import dev.regulars.loyalty.discount.LineOrder;
import dev.regulars.loyalty.discount.OpenPrices;
import dev.regulars.loyalty.discount.Pieces;
import dev.regulars.loyalty.discount.Priced;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.LegalRule.Ban;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.LineFlag;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines of a basket in {@link LineOrder}, with what may be done to each. */
final class SaleLines implements Measured {
    private final Basket basket;
    private final List<Line> lines;
    private final boolean[] barred;
    private final boolean[] open;
    private final boolean[] earning;
    private final Priced[] priced;

    SaleLines(Basket basket, Law law, String country) {
        this.basket = basket;
        lines = LineOrder.of(basket.lines());
        barred = marked(line -> law.forbids(country, Ban.DISCOUNT, line));
        open = marked(line -> mayBeDiscounted(line) && !law.forbids(country, Ban.DISCOUNT, line));
        priced = new Priced[lines.size()];
        for (int i = 0; i < priced.length; i++) {
            priced[i] = Priced.of(lines.get(i), open[i]);
        }
        earning = marked(line -> mayEarn(line) && !law.forbids(country, Ban.EARN, line));
    }

    int count() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    /** What may be taken off each line at the start. */
    OpenPrices prices() {
        return new OpenPrices(priced);
    }

    /** What points may pay of each line, 0 on those that may not be bought with them. */
    long[] payable(RedeemRule.As as, long[] discounts, Law law, String country) {
        var payable = new long[lines.size()];
        for (int i = 0; i < payable.length; i++) {
            var line = lines.get(i);
            if (isGoods(line) && !law.forbids(country, Ban.BONUS_PAYMENT, line)) {
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
        var paid = new long[lines.size()];
        for (int i = 0; i < paid.length; i++) {
            paid[i] = earning[i] ? lines.get(i).amount().minor() - discounts[i] : 0;
        }
        return paid;
    }

    /** The lines that a benefit of this scope may be taken off. */
    boolean[] openIn(Scope scope) {
        var in = new boolean[lines.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = open[i] && holds(scope, lines.get(i));
        }
        return in;
    }

    /** The lines of a scope that earn points. */
    boolean[] earningIn(Scope scope) {
        var in = new boolean[lines.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = earning[i] && holds(scope, lines.get(i));
        }
        return in;
    }

    /** Why nothing in a scope can be discounted; absent when something can. */
    @Nullable Reason whyNothing(Scope scope) {
        boolean bought = false;
        boolean forbidden = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (holds(scope, line) && !line.isReturn()) {
                if (open[i] && line.amount().isPositive()) {
                    return null;
                }
                bought = true;
                forbidden |= barred[i];
            }
        }
        var code = forbidden ? "excluded-by-law" : bought ? "not-discountable" : "no-matching-line";
        return Why.of(code, "of", scope.written());
    }

    /** Why nothing in a scope earns points; absent when something does. */
    @Nullable Reason whyNoPoints(Scope scope) {
        boolean bought = false;
        for (int i = 0; i < lines.size(); i++) {
            if (holds(scope, lines.get(i)) && !lines.get(i).isReturn()) {
                if (earning[i]) {
                    return null;
                }
                bought = true;
            }
        }
        return Why.of(bought ? "no-earning-line" : "no-matching-line", "of", scope.written());
    }

    /** What all lines come to, what comes back included, in minor units. */
    long cost() {
        return basket.total().minor();
    }

    @Override
    public Money total() {
        return amountOf(Scope.BASKET);
    }

    @Override
    public Money amountOf(String scope) {
        return amountOf(read(scope));
    }

    @Override
    public long piecesOf(String scope) {
        var wanted = read(scope);
        long pieces = 0;
        for (var line : lines) {
            pieces += isGoods(line) && holds(wanted, line) ? Pieces.of(line) : 0;
        }
        return pieces;
    }

    private Money amountOf(Scope scope) {
        long sum = 0;
        for (var line : lines) {
            sum += isGoods(line) && holds(scope, line) ? line.amount().minor() : 0;
        }
        return new Money(sum, basket.currency());
    }

    private boolean[] marked(Predicate<Line> test) {
        var marks = new boolean[lines.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = test.test(lines.get(i));
        }
        return marks;
    }

    private static Scope read(String scope) {
        return Scope.of(scope)
                .orElseThrow(() -> new IllegalArgumentException("no scope: " + scope));
    }

    private static boolean holds(Scope scope, Line line) {
        return scope.holds(line.sku(), line.category());
    }

    private static boolean isGoods(Line line) {
        return !line.is(LineFlag.DEPOSIT) && !line.is(LineFlag.GIFT_CARD);
    }

    private static boolean mayBeDiscounted(Line line) {
        return isGoods(line) && !line.isReturn() && !line.is(LineFlag.NO_DISCOUNT);
    }

    private static boolean mayEarn(Line line) {
        return isGoods(line) && !line.is(LineFlag.NO_BONUS);
    }
}
