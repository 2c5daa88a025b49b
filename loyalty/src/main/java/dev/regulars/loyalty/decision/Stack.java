package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.discount.Cutter;
import dev.regulars.loyalty.offer.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Offers that apply together, and what they take off: an exclusive offer by itself, or all that are
 * not exclusive, one after the other in the order of their stages.
 */
record Stack(List<Given> given, long total) {
    private static final Comparator<PlannedOffer> IN_ORDER =
            Comparator.comparing(PlannedOffer::stage).thenComparingInt(PlannedOffer::place);

    /**
     * The stack by which the member pays least. Of two alike, the one of many offers counts more
     * than an exclusive one, and an earlier exclusive one more than a later.
     */
    static Stack best(List<PlannedOffer> eligible, SaleLines lines) {
        var together = eligible.stream().filter(o -> !o.offer().exclusive()).sorted(IN_ORDER);
        var best = of(together.toList(), lines);
        for (var offer : eligible) {
            if (offer.offer().exclusive()) {
                var alone = of(List.of(offer), lines);
                best = alone.total > best.total ? alone : best;
            }
        }
        return best;
    }

    private static Stack of(List<PlannedOffer> offers, SaleLines lines) {
        var prices = lines.prices();
        var given = new ArrayList<Given>();
        long total = 0;
        for (var offer : offers) {
            var cut = Cutter.apply(offer.offer().give(), prices, lines.openIn(offer.scope()));
            long sum = 0;
            for (long minor : cut) {
                sum += minor;
            }
            given.add(new Given(offer, cut, sum));
            total += sum;
        }
        return new Stack(given, total);
    }

    /** What an offer gives in it, in minor units. */
    long of(PlannedOffer offer) {
        for (var one : given) {
            if (one.offer() == offer) {
                return one.total();
            }
        }
        return 0;
    }

    /** Why an offer that could apply is not among what this stack gives. */
    Reason whyNot(PlannedOffer offer) {
        boolean isHere = given.stream().anyMatch(g -> g.offer() == offer);
        if (isHere) {
            return Why.NOTHING_LEFT;
        }
        var first = given.isEmpty() ? null : given.getFirst().offer().offer();
        return first != null && first.exclusive() ? Why.beatenBy(first.id()) : Why.BEATEN_TOGETHER;
    }
}
