package dev.regulars.loyalty.bonus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Points that paid for goods which come back. They go back where they were taken from, what can be
 * spent longest first, so that any parts add up to the whole; what has been lost meanwhile can be
 * spent for {@value #DAYS_MORE} days more.
 */
public final class GivenBack {
    /** For how many days points that came back after their end can be spent. */
    public static final int DAYS_MORE = 30;

    private GivenBack() {}

    /**
     * The lots of a part of what was spent.
     *
     * @param spent what was lost first comes first
     * @param before points of it that came back before
     * @param points that come back now
     */
    public static List<Lot> of(List<Lot> spent, long before, long points, LocalDate on) {
        var back = new ArrayList<Lot>();
        long passed = 0;
        for (var lot : spent.reversed()) {
            long from = Math.max(passed, before);
            long to = Math.min(passed + lot.points(), before + points);
            if (to > from) {
                back.add(on(lot.of(to - from), on));
            }
            passed += lot.points();
        }
        return back;
    }

    private static Lot on(Lot lot, LocalDate day) {
        return lot.isAlive(day) ? lot : new Lot(day, day.plusDays(DAYS_MORE), lot.points());
    }
}
