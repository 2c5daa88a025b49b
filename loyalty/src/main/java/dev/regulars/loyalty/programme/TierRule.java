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
 * @param when absent for the lowest tier, which everybody is in, and for one by invitation
 * @param graceDays how long a member keeps the tier after its condition no longer holds
 * @param keep whether the grace begins at once, or on the next anniversary of the enrolment
 * @param fall where a member falls to when it is over
 * @param treatment what members of it get that is not money ("priority-service")
 * @param invitation whether head office decides who is in it, and no condition
 */
public record TierRule(
        String id,
        Map<String, String> names,
        @Nullable Condition when,
        int graceDays,
        Keep keep,
        Fall fall,
        List<String> treatment,
        Show show,
        boolean invitation) {
    /** Until when a tier is kept whose condition no longer holds, before its grace. */
    public enum Keep {
        /** No longer than the condition holds. */
        ROLLING,
        /** To the next anniversary of the enrolment; 29 February falls on the 28th. */
        ANNIVERSARY
    }

    /** Where to. */
    public enum Fall {
        /** To the highest tier whose condition holds. */
        TO_WHAT_HOLDS,
        /** To the tier below; each tier on the way has its own grace. */
        ONE_STEP
    }

    public TierRule {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        treatment = List.copyOf(treatment);
    }

    /** What the tier is called in a language, its id where nobody said. */
    public String name(String language) {
        return Texts.in(language, names, id);
    }
}
