package dev.regulars.loyalty.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthdayWindowTest {
    private static final MonthDay FEBRUARY_28 = MonthDay.of(2, 28);

    @ParameterizedTest
    @CsvSource({
        "--05-10, 2026-05-06, false",
        "--05-10, 2026-05-07, true",
        "--05-10, 2026-05-17, true",
        "--05-10, 2026-05-18, false",
        "--01-02, 2025-12-30, true",
        "--01-02, 2026-01-09, true",
        "--12-30, 2027-01-06, true",
        "--12-30, 2027-01-07, false",
        "--02-29, 2026-02-24, false",
        "--02-29, 2026-02-25, true",
        "--02-29, 2026-03-07, true",
        "--02-29, 2026-03-08, false",
        "--02-29, 2028-02-25, false",
        "--02-29, 2028-03-07, true"
    })
    void windowHoldsItsDaysAcrossNewYearAndLeapDays(
            MonthDay birthday, LocalDate date, boolean holds) {
        var window = new BirthdayWindow(-3, 7, FEBRUARY_28);
        assertEquals(holds, window.holds(birthday, date));
    }

    @Test
    void leapDayMayFallOnTheFirstOfMarch() {
        var window = new BirthdayWindow(0, 0, MonthDay.of(3, 1));
        assertEquals(
                LocalDate.parse("2026-03-01"),
                window.opens(MonthDay.of(2, 29), LocalDate.parse("2026-02-01")));
        assertEquals(
                LocalDate.parse("2028-02-29"),
                window.opens(MonthDay.of(2, 29), LocalDate.parse("2028-02-01")));
    }

    @Test
    void nextOpeningIsThisYearsOrTheNext() {
        var window = new BirthdayWindow(-3, 7, FEBRUARY_28);
        var birthday = MonthDay.of(5, 10);
        assertEquals(
                LocalDate.parse("2026-05-07"),
                window.opens(birthday, LocalDate.parse("2026-01-01")));
        assertEquals(
                LocalDate.parse("2027-05-07"),
                window.opens(birthday, LocalDate.parse("2026-05-18")));
    }

    @Test
    void longOrReversedWindowsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BirthdayWindow(7, -3, FEBRUARY_28));
        assertThrows(
                IllegalArgumentException.class, () -> new BirthdayWindow(-40, 40, FEBRUARY_28));
    }
}
