package dev.regulars.loyalty.bonus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Points that can be spent in the same days, both ends included.
 *
 * @param from the first day, on which they vest
 * @param until the last day, after which they are lost; absent where they never expire
 * @param points below 0 where they are taken
 */
public record Lot(LocalDate from, @Nullable LocalDate until, long points) {
    public Lot {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "points to be spent from " + from + " until " + until);
        }
    }

    /** So many points of the same days. */
    public Lot of(long others) {
        return new Lot(from, until, others);
    }

    /** Whether they can be spent on a day. */
    public boolean isVested(LocalDate on) {
        return !from.isAfter(on) && isAlive(on);
    }

    /** Whether they are not lost on a day; they may still have to vest. */
    public boolean isAlive(LocalDate on) {
        return until == null || !until.isBefore(on);
    }
}
