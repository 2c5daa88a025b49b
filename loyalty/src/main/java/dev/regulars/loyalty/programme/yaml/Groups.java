package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Stacking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the choices between grouped offers so few that a till can try them all. */
final class Groups {
    /** Combinations of one offer from each group. */
    static final int MOST_CHOICES = 200;

    private Groups() {}

    /** Warns of a group with one offer, and refuses more choices than can be tried. */
    static void check(Value list, List<Value> places, List<Offer> offers) {
        Map<String, Integer> sizes = new HashMap<>();
        offers.forEach(offer -> count(sizes, offer));
        long choices = 1;
        for (int size : sizes.values()) {
            choices = Math.min(MOST_CHOICES + 1L, choices * size);
        }
        if (choices > MOST_CHOICES) {
            list.mistake(
                    "the groups of best-of allow more than "
                            + MOST_CHOICES
                            + " choices: make them fewer or smaller");
        }
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).stacks() instanceof Stacking.BestOf(var group)
                    && sizes.get(group) == 1) {
                places.get(i)
                        .section()
                        .warnAt("stacks", "'" + group + "' is a group of this offer alone");
            }
        }
    }

    private static void count(Map<String, Integer> sizes, Offer offer) {
        if (offer.stacks() instanceof Stacking.BestOf(var group)) {
            sizes.merge(group, 1, Integer::sum);
        }
    }
}
