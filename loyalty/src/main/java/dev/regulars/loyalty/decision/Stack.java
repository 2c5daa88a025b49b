package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers that apply together.
 *
 * @param chosen all of them, in the order in which they are taken off
 * @param given what each of them takes off, in the same order; nothing where it gives another thing
 * @param total their sum in minor units
 */
record Stack(List<PlannedOffer> chosen, List<Given> given, long total) {

    /** No offer at all. */
    static final Stack EMPTY = new Stack(List.of(), List.of(), 0);

    /**
     * The stack by which the member pays least: an exclusive offer by itself, or all others with
     * the best of each group, one after the other in the order of their stages. Of two alike, the
     * one of many offers counts more than an exclusive one, and an earlier offer more than a later.
     *
     * @param eligible in the order of their turns
     */
    static Stack best(List<PlannedOffer> eligible, SaleLines lines) {
        Draft best = null;
        var choices = new Choices(eligible);
        for (var together : choices.together()) {
            best = better(best, new Draft(together, lines));
        }
        for (var offer : choices.alone()) {
            if (beats(offer.most(), best)) {
                best = better(best, new Draft(List.of(offer), lines));
            }
        }
        return best == null ? EMPTY : best.stack();
    }

    private static Draft better(@Nullable Draft best, Draft other) {
        return beats(other.total(), best) ? other : best;
    }

    private static boolean beats(long total, @Nullable Draft best) {
        return best == null || best.isEmpty() || total > best.total();
    }

    /** What is taken off each line by all offers together. */
    long[] discounts(int lines) {
        var discounts = new long[lines];
        for (var one : given) {
            var cut = one.cut();
            for (int i = 0; i < cut.length; i++) {
                discounts[one.lines()[i]] += cut[i];
            }
        }
        return discounts;
    }

    /** By place in the programme what each offer that is in it takes off; null for the others. */
    @Nullable Given[] byPlace(int offers) {
        var byPlace = new Given[offers];
        given.forEach(one -> byPlace[one.offer().place()] = one);
        return byPlace;
    }

    /** Why an offer that could apply is not in it. */
    Reason whyNot(PlannedOffer offer) {
        var first = chosen.isEmpty() ? null : chosen.getFirst().offer();
        if (first != null && first.exclusive()) {
            return Why.beatenBy(first.id());
        }
        var sibling = sibling(offer);
        return sibling == null ? Why.BEATEN_TOGETHER : Why.beatenInGroup(sibling.offer().id());
    }

    private @Nullable PlannedOffer sibling(PlannedOffer offer) {
        for (var other : chosen) {
            if (other.group() != null && other.group().equals(offer.group())) {
                return other;
            }
        }
        return null;
    }
}
