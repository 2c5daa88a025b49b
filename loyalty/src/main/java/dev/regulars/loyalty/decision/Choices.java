package dev.regulars.loyalty.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        if (grouped.isEmpty() && alone.isEmpty()) {
            return List.of(eligible);
        }
        var choices = new ArrayList<List<PlannedOffer>>();
        for (var picked : oneOfEachGroup()) {
            choices.add(with(picked));
        }
        return choices;
    }

    /** The offers that apply only by themselves, in the order of the programme. */
    List<PlannedOffer> alone() {
        return alone;
    }

    private List<PlannedOffer> with(List<PlannedOffer> picked) {
        var together = new ArrayList<PlannedOffer>(eligible.size());
        for (var offer : eligible) {
            if (offer.group() == null ? !offer.exclusive() : picked.contains(offer)) {
                together.add(offer);
            }
        }
        return together;
    }

    private List<List<PlannedOffer>> oneOfEachGroup() {
        List<List<PlannedOffer>> picks = List.of(List.of());
        Map<String, List<PlannedOffer>> groups = new LinkedHashMap<>();
        for (var offer : grouped) {
            groups.computeIfAbsent(offer.group(), group -> new ArrayList<>()).add(offer);
        }
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
