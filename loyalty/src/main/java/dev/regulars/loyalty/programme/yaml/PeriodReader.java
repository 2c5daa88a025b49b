package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.BirthdayWindow;
import dev.regulars.loyalty.programme.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code window: { birthday: [-3d, +7d], from: 2026-11-01, until: 2026-12-24 }}, weekdays. */
final class PeriodReader {
    private static final MonthDay FEBRUARY_28 = MonthDay.of(2, 28);
    private static final Map<String, MonthDay> LEAP_DAY =
            Map.of("28 February", FEBRUARY_28, "1 March", MonthDay.of(3, 1));
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final int HALF_A_YEAR = 180;

    private PeriodReader() {}

    static Period read(Section offer) {
        var weekdays = offer.optional("weekday").map(PeriodReader::weekdays).orElseGet(Set::of);
        var window = offer.optional("window").map(Value::section);
        if (window.isEmpty()) {
            return new Period(null, null, null, weekdays);
        }
        var period =
                new Period(
                        birthday(window.get()).orElse(null),
                        window.get().optional("from").map(Numbers::date).orElse(null),
                        until(window.get()).orElse(null),
                        weekdays);
        window.get().close();
        if (hasNoDay(period)) {
            offer.mistakeAt(
                    "weekday",
                    "none of these days lies between "
                            + period.from()
                            + " and "
                            + period.until()
                            + ", so it is never open");
        }
        return period;
    }

    private static boolean hasNoDay(Period period) {
        var from = period.from();
        var until = period.until();
        return from != null
                && until != null
                && !until.isBefore(from)
                && !period.weekdays().isEmpty()
                && from.datesUntil(until.plusDays(1))
                        .limit(DayOfWeek.values().length)
                        .noneMatch(day -> period.weekdays().contains(day.getDayOfWeek()));
    }

    private static Optional<LocalDate> until(Section window) {
        var until = window.optional("until").map(Numbers::date);
        var from = window.optional("from").map(Numbers::date);
        if (until.isPresent() && from.isPresent() && until.get().isBefore(from.get())) {
            window.mistakeAt("until", "the last day lies before the first, so it is never open");
        }
        return until;
    }

    private static Optional<BirthdayWindow> birthday(Section window) {
        var leapDay =
                window.optional("leap-day").map(v -> Words.choice(v, LEAP_DAY)).orElse(FEBRUARY_28);
        return window.optional("birthday").flatMap(v -> birthday(v, leapDay));
    }

    private static Optional<BirthdayWindow> birthday(Value value, MonthDay leapDay) {
        var days = value.list();
        if (days.size() != 2) {
            value.isNot("the first and the last day around the birthday, such as [-3d, +7d],");
            return Optional.empty();
        }
        int first = Numbers.days(days.get(0), -HALF_A_YEAR, HALF_A_YEAR);
        int last = Numbers.days(days.get(1), -HALF_A_YEAR, HALF_A_YEAR);
        if (first > last) {
            value.mistake("the first day lies after the last, so it is never open");
            return Optional.empty();
        }
        if (last - first >= BirthdayWindow.MOST_DAYS) {
            value.mistake("a birthday window has at most " + BirthdayWindow.MOST_DAYS + " days");
            return Optional.empty();
        }
        return Optional.of(new BirthdayWindow(first, last, leapDay));
    }

    private static Set<DayOfWeek> weekdays(Value value) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        value.oneOrMore().forEach(v -> days.add(Words.choice(v, WEEKDAYS)));
        return days;
    }

    private static Map<String, DayOfWeek> weekdays() {
        var days = new LinkedHashMap<String, DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            days.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return days;
    }
}
