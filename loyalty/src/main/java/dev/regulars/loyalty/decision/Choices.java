package dev.regulars.loyalty.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways to apply offers together: all that stand in no group, with one of each group. The
 * programme's check keeps them few.
 */
final class Choices {
    private static final Comparator<PlannedOffer> IN_TURN =
            Comparator.comparingInt(PlannedOffer::turn);

    private Choices() {}

    /** Each in the order in which its offers are taken off; exclusive offers are in none. */
    static List<List<PlannedOffer>> of(List<PlannedOffer> eligible) {
        var inTurn = new ArrayList<>(eligible);
        inTurn.sort(IN_TURN);
        var choices = new ArrayList<List<PlannedOffer>>();
        for (var picked : oneOfEachGroup(eligible)) {
            choices.add(together(inTurn, picked));
        }
        return choices;
    }

    private static List<PlannedOffer> together(
            List<PlannedOffer> inTurn, List<PlannedOffer> picked) {
        var together = new ArrayList<PlannedOffer>(inTurn.size());
        for (var offer : inTurn) {
            boolean isIn =
                    offer.group() == null ? !offer.offer().exclusive() : picked.contains(offer);
            if (isIn) {
                together.add(offer);
            }
        }
        return together;
    }

    private static List<List<PlannedOffer>> oneOfEachGroup(List<PlannedOffer> eligible) {
        Map<String, List<PlannedOffer>> groups = new LinkedHashMap<>();
        for (var offer : eligible) {
            if (offer.group() != null) {
                groups.computeIfAbsent(offer.group(), g -> new ArrayList<>()).add(offer);
            }
        }
        List<List<PlannedOffer>> picks = List.of(List.of());
        for (var group : groups.values()) {
            picks = times(picks, group);
        }
        return picks;
    }

    private static List<List<PlannedOffer>> times(
            List<List<PlannedOffer>> picks, List<PlannedOffer> group) {
        var more = new ArrayList<List<PlannedOffer>>();
        for (var picked : picks) {
            for (var offer : group) {
                var longer = new ArrayList<>(picked);
                longer.add(offer);
                more.add(longer);
            }
        }
        return more;
    }
}
