package dev.regulars.agent.checkout;

import dev.regulars.agent.member.KnownMember;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.bonus.Spending;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.money.Shares;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.Redeeming;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.sale.GivenAdjustment;
import dev.regulars.loyalty.sale.Sale;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The points of a sale as it was charged: what it earned can be spent when, and what paid. */
final class ChargedPoints {
    private final Programmes programmes;

    ChargedPoints(Programmes programmes) {
        this.programmes = programmes;
    }

    /** What is earned on a day, with the days on which it can be spent. */
    Lot earned(LocalDate on, long points) {
        return programmes
                .inForce()
                .map(p -> p.programme().bonus())
                .map(rule -> rule.lot(on, points))
                .orElseGet(() -> new Lot(on, null, points));
    }

    /** Points that paid; absent where none did. */
    @Nullable Spending spent(Sale sale, @Nullable Quote shown, @Nullable KnownMember member) {
        var amount =
                paying(sale).stream()
                        .map(GivenAdjustment::amount)
                        .reduce(Money.zero(sale.currency()), Money::plus);
        long points = amount.isPositive() ? points(amount, shown) : 0;
        if (points == 0) {
            return null;
        }
        var has = member == null ? Balance.none(sale.businessDate()) : member.points();
        return new Spending(points, amount, has.take(points));
    }

    /** The same by line id, by what they paid of it. */
    static Map<String, Long> byLine(Sale sale, @Nullable Spending spent) {
        var byLine = new HashMap<String, Long>();
        if (spent != null) {
            var paying = paying(sale);
            var amounts = paying.stream().mapToLong(g -> g.amount().minor()).toArray();
            var parts = Shares.of(spent.points(), amounts);
            for (int i = 0; i < parts.length; i++) {
                byLine.merge(paying.get(i).line(), parts[i], Long::sum);
            }
        }
        return byLine;
    }

    private static List<GivenAdjustment> paying(Sale sale) {
        return sale.given().stream()
                .filter(given -> given.offer().equals(RedeemRule.ID))
                .filter(given -> given.amount().isPositive())
                .toList();
    }

    /** As they were shown; where the POS charged another amount, as many as that takes. */
    private long points(Money amount, @Nullable Quote shown) {
        Redeeming told = shown == null ? null : shown.redeem();
        if (told != null && told.amount().equals(amount)) {
            return told.points();
        }
        return programmes
                .inForce()
                .map(p -> p.programme().redeem())
                .filter(rule -> rule.worth().currency().equals(amount.currency()))
                .map(rule -> rule.pointsFor(amount))
                .orElse(0L);
    }
}
