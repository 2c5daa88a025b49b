package dev.regulars.loyalty.sheet;

import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visit or a refund changes for its member.
 *
 * @param on the business date it counts to
 * @param points given and taken
 * @param used offers that were used; taken back where {@code visits} is negative
 * @param inSheet whether the date is to be looked for among the days the sheet counted
 */
record Effect(
        LocalDate on,
        int visits,
        Money spend,
        List<Entry> points,
        List<Redemption> used,
        boolean inSheet) {

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
        return new Effect(sale.businessDate(), buys ? 1 : 0, paid, points(visit), used, inSheet);
    }

    /**
     * Of a refund.
     *
     * @param original absent where its sale is not known here: then points are taken from what is
     *     lost first
     */
    static Effect of(VisitRefunded refund, @Nullable VisitRecorded original) {
        var on = refund.businessDate();
        var points = new ArrayList<Entry>();
        var earned = original == null ? new Lot(on, on, 0) : original.lot();
        points.add(new Entry(on, earned.of(-refund.bonusTaken())));
        refund.givenBack().forEach(lot -> points.add(new Entry(on, lot)));
        return new Effect(on, 0, refund.paidBack().negated(), points, List.of(), false);
    }

    private static List<Entry> points(VisitRecorded visit) {
        var on = visit.sale().businessDate();
        var points = new ArrayList<Entry>();
        points.add(new Entry(on, visit.lot()));
        if (visit.spent() != null) {
            visit.spent().lots().forEach(lot -> points.add(new Entry(on, lot.of(-lot.points()))));
        }
        return points;
    }

    /** The opposite, for a visit that was voided or given to somebody else. */
    Effect undone() {
        var back = points.stream().map(Entry::undone).toList();
        return new Effect(on, -visits, spend.negated(), back, used, inSheet);
    }
}
