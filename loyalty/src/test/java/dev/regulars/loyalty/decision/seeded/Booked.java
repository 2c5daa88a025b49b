package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.GivenBack;
import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.refund.Refund;
import dev.regulars.loyalty.sale.Basket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A sale as it is written down where the POS does what was advised.
 *
 * @param lines what each paid and earned
 * @param earned points of all lines
 * @param spent the lots that points came from which paid a part
 */
record Booked(LocalDate on, List<PaidLine> lines, Lot earned, List<Lot> spent) {

    /**
     * @param points the member's before the sale
     */
    static Booked of(CheckedProgramme programme, Basket basket, Quote quote, List<Entry> points) {
        var on = quote.context().date();
        var rule = programme.bonus();
        var earned = rule == null ? new Lot(on, null, quote.bonus()) : rule.lot(on, quote.bonus());
        long pays = quote.redeem() == null ? 0 : quote.redeem().points();
        var spent = Ledger.of(points).on(on).take(pays);
        return new Booked(on, paid(basket, quote), earned, spent);
    }

    /** What the sale does to the member's points. */
    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(on, earned));
        spent.forEach(lot -> entries.add(new Entry(on, lot.of(-lot.points()))));
        return entries;
    }

    /** What a refund of it does to them. */
    List<Entry> entries(Refund refund, LocalDate day) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(day, earned.of(-refund.bonusTaken())));
        GivenBack.of(spent, refund.givenBefore(), refund.givenBack(), day)
                .forEach(lot -> entries.add(new Entry(day, lot)));
        return entries;
    }

    private static List<PaidLine> paid(Basket basket, Quote quote) {
        var paid = new ArrayList<PaidLine>();
        for (int i = 0; i < basket.lines().size(); i++) {
            var line = basket.lines().get(i);
            var of = quote.lines().get(i);
            long spent = of.spent() == null ? 0 : of.spent().points();
            var left = line.amount().minus(of.off());
            paid.add(new PaidLine(line.id(), line.quantity(), left, of.bonus(), spent));
        }
        return paid;
    }
}
