package dev.regulars.loyalty.bonus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of a lot, in the order in which lots are spent: what is lost first comes first. */
record Days(LocalDate from, @Nullable LocalDate until) implements Comparable<Days> {
    static Days of(Lot lot) {
        return new Days(lot.from(), lot.until());
    }

    Lot lot(long points) {
        return new Lot(from, until, points);
    }

    /** Whether points of both are alike on a day: once they have vested, only their end counts. */
    boolean isLike(Days other, LocalDate on) {
        return endsWith(other)
                && (from.equals(other.from) || !from.isAfter(on) && !other.from.isAfter(on));
    }

    private boolean endsWith(Days other) {
        return until == null ? other.until == null : until.equals(other.until);
    }

    @Override
    public int compareTo(Days other) {
        int order = compareEnds(until, other.until);
        return order == 0 ? from.compareTo(other.from) : order;
    }

    /** What is never lost comes last. */
    private static int compareEnds(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.compareTo(other);
    }
}
