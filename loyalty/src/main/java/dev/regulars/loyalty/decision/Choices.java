package dev.regulars.loyalty.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ways to apply some offers: one that is exclusive by itself, or together all that stand in no
 * group, with one of each group. The programme's check keeps them few.
 */
final class Choices {
    private static final Comparator<PlannedOffer> BY_PLACE =
            Comparator.comparingInt(PlannedOffer::place);

    private final List<PlannedOffer> eligible;
    private final List<PlannedOffer> grouped = new ArrayList<>(0);
    private final List<PlannedOffer> alone = new ArrayList<>(0);

    /**
     * @param eligible in the order of their turns
     */
    Choices(List<PlannedOffer> eligible) {
        this.eligible = eligible;
        for (var offer : eligible) {
            if (offer.group() != null) {
                grouped.add(offer);
            } else if (offer.exclusive()) {
                alone.add(offer);
            }
        }
        grouped.sort(BY_PLACE);
        alone.sort(BY_PLACE);
    }

    /** Each in the order in which its offers are taken off; exclusive offers are in none. */
    List<List<PlannedOffer>> together() {
        List<List<PlannedOffer>> choices = List.of(without(alone));
        for (var offer : grouped) {
            if (isFirstOfGroup(offer)) {
                choices = oneOfGroup(offer, choices);
            }
        }
        return choices;
    }

    /** The offers that apply only by themselves, in the order of the programme. */
    List<PlannedOffer> alone() {
        return alone;
    }

    private List<PlannedOffer> without(List<PlannedOffer> some) {
        if (some.isEmpty()) {
            return eligible;
        }
        var others = new ArrayList<>(eligible);
        others.removeAll(some);
        return others;
    }

    private boolean isFirstOfGroup(PlannedOffer offer) {
        for (var other : grouped) {
            if (isSibling(other, offer)) {
                return other == offer;
            }
        }
        return false;
    }

    /** Each of these as often as there are offers in a group, with one of them each time. */
    private List<List<PlannedOffer>> oneOfGroup(
            PlannedOffer first, List<List<PlannedOffer>> choices) {
        var more = new ArrayList<List<PlannedOffer>>();
        for (var choice : choices) {
            for (var offer : grouped) {
                if (isSibling(offer, first)) {
                    more.add(withoutSiblings(offer, choice));
                }
            }
        }
        return more;
    }

    private static List<PlannedOffer> withoutSiblings(PlannedOffer kept, List<PlannedOffer> all) {
        var some = new ArrayList<PlannedOffer>(all.size());
        for (var offer : all) {
            if (offer == kept || !isSibling(offer, kept)) {
                some.add(offer);
            }
        }
        return some;
    }

    private static boolean isSibling(PlannedOffer one, PlannedOffer other) {
        return one.group() != null && one.group().equals(other.group());
    }
}
