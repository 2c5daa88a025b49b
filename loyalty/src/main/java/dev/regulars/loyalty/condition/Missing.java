package dev.regulars.loyalty.condition;

import dev.regulars.loyalty.condition.Comparison.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What is still missing for a condition to hold, where that can be told.
 *
 * @param all what must all be reached, each above 0; minor units where it is money
 */
public record Missing(List<Part> all) {
    public Missing {
        all = List.copyOf(all);
    }

    /** How much more of one number. */
    public record Part(Subject subject, String argument, long more) {}

    /**
     * One way to reach it.
     *
     * @param comparisons that must all hold
     * @return empty when more does not help, or something cannot be told
     */
    public static Optional<Missing> of(List<Comparison> comparisons, Situation situation) {
        try {
            var open = comparisons.stream().filter(c -> !c.holds(situation)).toList();
            return open.stream().allMatch(c -> c.operator().wantsMore())
                    ? Optional.of(new Missing(open.stream().map(c -> part(c, situation)).toList()))
                    : Optional.empty();
        } catch (UnknownFact e) {
            return Optional.empty();
        }
    }

    private static Part part(Comparison comparison, Situation situation) {
        return new Part(
                comparison.subject(),
                comparison.argument(),
                comparison.least() - comparison.value(situation));
    }
}
