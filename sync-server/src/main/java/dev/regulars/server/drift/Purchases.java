package dev.regulars.server.drift;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * When one member bought, as the model sees it; purchases of one day count once.
 *
 * @param repeats purchases after the first (x)
 * @param lastWeeks weeks from the first purchase to the last (t_x); 0 without repeats
 * @param weeks weeks from the first purchase to the end of the time observed (T)
 */
public record Purchases(int repeats, double lastWeeks, double weeks)
        implements Comparable<Purchases> {
    private static final double DAYS_PER_WEEK = 7;

    private static final Comparator<Purchases> ORDER =
            Comparator.comparingInt(Purchases::repeats)
                    .thenComparingDouble(Purchases::lastWeeks)
                    .thenComparingDouble(Purchases::weeks);

    public Purchases {
        if (repeats < 0 || !(0 <= lastWeeks && lastWeeks <= weeks && weeks < 1e6)) {
            throw new IllegalArgumentException(
                    "%d repeats, the last after %s of %s weeks, cannot be"
                            .formatted(repeats, lastWeeks, weeks));
        }
        if ((repeats == 0) != (lastWeeks == 0)) {
            throw new IllegalArgumentException(
                    "%d repeats, the last %s weeks after the first purchase, cannot be"
                            .formatted(repeats, lastWeeks));
        }
    }

    /** Of at least one visit day, given earliest first and none after the last day observed. */
    public static Purchases of(List<LocalDate> visitDays, LocalDate lastDay) {
        var first = visitDays.getFirst();
        return new Purchases(
                visitDays.size() - 1,
                weeksBetween(first, visitDays.getLast()),
                weeksBetween(first, lastDay));
    }

    @Override
    public int compareTo(Purchases other) {
        return ORDER.compare(this, other);
    }

    private static double weeksBetween(LocalDate earlier, LocalDate later) {
        return (later.toEpochDay() - earlier.toEpochDay()) / DAYS_PER_WEEK;
    }
}
