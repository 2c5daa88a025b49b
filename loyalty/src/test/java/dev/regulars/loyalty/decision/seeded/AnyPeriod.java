package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.programme.BirthdayWindow;
import dev.regulars.loyalty.programme.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;

/** On which days an offer is good. */
final class AnyPeriod {
    private static final LocalDate MIDDLE = LocalDate.of(2028, 2, 28);
    private static final MonthDay[] LEAP_DAYS = {MonthDay.of(2, 28), MonthDay.of(3, 1)};

    private AnyPeriod() {}

    static Period of(Dice dice) {
        return new Period(
                dice.oneIn(10) ? birthday(dice) : null,
                dice.oneIn(12) ? MIDDLE.plusDays(dice.from(-40, 10)) : null,
                dice.oneIn(12) ? MIDDLE.plusDays(dice.from(-10, 40)) : null,
                dice.oneIn(12) ? weekdays(dice) : Set.of());
    }

    /** A business date on which offers begin, hold or are over; now and then a leap day. */
    static LocalDate day(Dice dice) {
        return dice.oneIn(12) ? LocalDate.of(2028, 2, 29) : MIDDLE.plusDays(dice.from(-45, 45));
    }

    private static BirthdayWindow birthday(Dice dice) {
        return new BirthdayWindow(-dice.below(20), dice.below(20), dice.any(LEAP_DAYS));
    }

    private static Set<DayOfWeek> weekdays(Dice dice) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < 5; i++) {
            days.add(dice.any(DayOfWeek.values()));
        }
        return days;
    }
}
