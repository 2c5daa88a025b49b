package dev.regulars.loyalty.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/**
 * Days around a birthday.
 *
 * @param first day of the window, counted from the birthday; negative is before it
 * @param last day of the window
 * @param leapDay where 29 February falls in a common year: 28 February or 1 March
 */
public record BirthdayWindow(int first, int last, MonthDay leapDay) {

    /** More days than this are no birthday any more; it also keeps two windows well apart. */
    public static final int MOST_DAYS = 61;

    public BirthdayWindow {
        if (first > last || last - first >= MOST_DAYS) {
            throw new IllegalArgumentException("no birthday window: " + first + " to " + last);
        }
    }

    /** Whether a date lies in the window of some year's birthday. */
    public boolean holds(MonthDay birthday, LocalDate date) {
        return !opens(birthday, date).isAfter(date);
    }

    /** First day of the window that {@code date} lies in, or else of the next one after it. */
    public LocalDate opens(MonthDay birthday, LocalDate date) {
        int year = date.getYear() - 1;
        while (in(birthday, year).plusDays(last).isBefore(date)) {
            year++;
        }
        return in(birthday, year).plusDays(first);
    }

    private LocalDate in(MonthDay birthday, int year) {
        boolean moved = !birthday.isValidYear(year) && !Year.isLeap(year);
        return (moved ? leapDay : birthday).atYear(year);
    }
}
