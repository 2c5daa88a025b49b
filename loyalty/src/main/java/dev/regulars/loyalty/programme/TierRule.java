package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.condition.Condition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A tier and what it takes to be in it.
 *
 * @param names what people call it, by language
 * @param when absent for the lowest tier, which everybody is in
 * @param graceDays how long a member keeps the tier after its condition no longer holds
 * @param treatment what members of it get that is not money ("priority-service")
 */
public record TierRule(
        String id,
        Map<String, String> names,
        @Nullable Condition when,
        int graceDays,
        List<String> treatment,
        Show show) {
    public TierRule {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        treatment = List.copyOf(treatment);
    }

    /** What the tier is called in a language, its id where nobody said. */
    public String name(String language) {
        return Texts.in(language, names, id);
    }
}
