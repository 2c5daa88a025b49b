package dev.regulars.loyalty.bonus;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The days of a lot, in the order in which lots are spent: what is lost first comes first. */
record Days(LocalDate from, @Nullable LocalDate until) implements Comparable<Days> {
    private static final Comparator<Days> ORDER =
            Comparator.comparing(Days::until, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Days::from);

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
        return ORDER.compare(this, other);
    }
}
