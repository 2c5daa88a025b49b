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
    private static final Comparator<PlannedOffer> IN_ORDER =
            Comparator.comparingInt(PlannedOffer::stage).thenComparingInt(PlannedOffer::place);

    private Choices() {}

    /** Each in the order in which its offers are taken off; exclusive offers are in none. */
    static List<List<PlannedOffer>> of(List<PlannedOffer> eligible) {
        var free = new ArrayList<PlannedOffer>();
        Map<String, List<PlannedOffer>> groups = new LinkedHashMap<>();
        for (var offer : eligible) {
            if (offer.group() != null) {
                groups.computeIfAbsent(offer.group(), g -> new ArrayList<>()).add(offer);
            } else if (!offer.offer().exclusive()) {
                free.add(offer);
            }
        }
        free.sort(IN_ORDER); // so that one with a few more is nearly sorted
        List<List<PlannedOffer>> choices = List.of(free);
        for (var group : groups.values()) {
            choices = times(choices, group);
        }
        choices.forEach(choice -> choice.sort(IN_ORDER));
        return choices;
    }

    private static List<List<PlannedOffer>> times(
            List<List<PlannedOffer>> choices, List<PlannedOffer> group) {
        var more = new ArrayList<List<PlannedOffer>>();
        for (var choice : choices) {
            for (var offer : group) {
                var longer = new ArrayList<>(choice);
                longer.add(offer);
                more.add(longer);
            }
        }
        return more;
    }
}
