package dev.regulars.server.audience;

import dev.regulars.loyalty.condition.Condition;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A group of members with a name that offers call it by.
 *
 * @param condition over what is known of a member; only those who agreed to profiling are asked
 * @param until last business date
 * @param endedBy who ended it early; absent while nobody did
 */
public record NamedAudience(
        String name,
        Condition condition,
        LocalDate until,
        String writtenBy,
        Instant writtenAt,
        @Nullable String endedBy) {
    /** Whether anybody is in it on a date. */
    public boolean holdsOn(LocalDate date) {
        return endedBy == null && !date.isAfter(until);
    }
}
