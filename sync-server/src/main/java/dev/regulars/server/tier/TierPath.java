package dev.regulars.server.tier;

import dev.regulars.loyalty.programme.TierStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a member came to their tier.
 *
 * @param steps each tier with its first day, earliest first, at least one
 * @param now the tier today
 */
public record TierPath(List<Step> steps, TierStanding now) {
    /** A tier and the first day in it. */
    public record Step(String tier, LocalDate since) {}

    public TierPath {
        steps = List.copyOf(steps);
    }

    /** First day in the present tier. */
    public LocalDate since() {
        return steps.getLast().since();
    }

    static List<Step> with(List<Step> steps, String tier, LocalDate day) {
        if (!steps.isEmpty() && steps.getLast().tier().equals(tier)) {
            return steps;
        }
        var longer = new ArrayList<>(steps);
        longer.add(new Step(tier, day));
        return longer;
    }
}
