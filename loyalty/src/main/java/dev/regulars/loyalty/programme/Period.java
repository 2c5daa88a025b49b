package dev.regulars.loyalty.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * On which business dates an offer is good. All that is said must hold.
 *
 * @param birthday days around the member's birthday
 * @param from first day
 * @param until last day
 * @param weekdays empty is every day
 */
public record Period(
        @Nullable BirthdayWindow birthday,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Set<DayOfWeek> weekdays) {
    public Period {
        weekdays = Collections.unmodifiableSortedSet(new TreeSet<>(weekdays));
    }

    /** Whether it says anything at all. */
    public boolean limits() {
        return birthday != null || from != null || until != null || !weekdays.isEmpty();
    }
}
