package dev.regulars.loyalty.sheet;

import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a visit or a refund changes for its member.
 *
 * @param on the business date it counts to
 * @param used offers that were used; taken back where {@code visits} is negative
 * @param inSheet whether the date is to be looked for among the days the sheet counted
 */
record Effect(
        LocalDate on, int visits, Money spend, long bonus, List<Redemption> used, boolean inSheet) {

    /** Of a sale as charged. */
    static Effect of(VisitRecorded visit, boolean inSheet) {
        var sale = visit.sale();
        boolean buys = sale.lines().stream().anyMatch(line -> !line.isReturn());
        var paid =
                visit.lines().stream()
                        .map(line -> line.paid())
                        .reduce(Money.zero(sale.currency()), Money::plus);
        var used =
                visit.used().keySet().stream()
                        .map(offer -> new Redemption(offer, sale.businessDate()))
                        .toList();
        return new Effect(sale.businessDate(), buys ? 1 : 0, paid, visit.bonus(), used, inSheet);
    }

    /** Of a refund. */
    static Effect of(VisitRefunded refund) {
        var back = refund.paidBack().negated();
        return new Effect(refund.businessDate(), 0, back, -refund.bonusTaken(), List.of(), false);
    }

    /** The opposite, for a visit that was voided or given to somebody else. */
    Effect undone() {
        return new Effect(on, -visits, spend.negated(), -bonus, used, inSheet);
    }
}
