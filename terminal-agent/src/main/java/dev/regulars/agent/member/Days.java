package dev.regulars.agent.member;

import dev.regulars.agent.member.MemberCard.Today;
import dev.regulars.loyalty.member.Facts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which days a cashier may mention, and how. */
final class Days {
    private static final int BIRTHDAY_AHEAD = 6;
    private static final int BIRTHDAY_PAST = 3;
    private static final int NEW_FOR = 6;

    private Days() {}

    static List<Today> of(Facts facts, LocalDate date) {
        var days = new ArrayList<Today>();
        if (facts.birthday() != null) {
            birthday(facts.birthday(), date).ifPresent(days::add);
        }
        long member = facts.enrolledOn().until(date, ChronoUnit.DAYS);
        if (member >= 0 && member <= NEW_FOR) {
            days.add(
                    new Today(
                            "new",
                            facts.enrolledOn(),
                            "New since " + named(facts.enrolledOn(), date)));
        }
        int years = date.getYear() - facts.enrolledOn().getYear();
        if (years > 0 && facts.enrolledOn().plusYears(years).equals(date)) {
            days.add(new Today("anniversary", date, "A member for " + years(years) + " today"));
        }
        return days;
    }

    private static java.util.Optional<Today> birthday(MonthDay birthday, LocalDate date) {
        return Stream.of(-1, 0, 1)
                .map(years -> birthday.atYear(date.getYear() + years))
                .filter(day -> near(date.until(day, ChronoUnit.DAYS)))
                .findFirst()
                .map(day -> new Today("birthday", day, "Birthday " + when(day, date)));
    }

    private static boolean near(long days) {
        return days >= -BIRTHDAY_PAST && days <= BIRTHDAY_AHEAD;
    }

    private static String when(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        return day.isBefore(today) ? "was " + named(day, today) : onDay(named(day, today));
    }

    private static String onDay(String name) {
        return name.equals("tomorrow") ? name : "on " + name;
    }

    private static String named(LocalDate day, LocalDate today) {
        return switch ((int) today.until(day, ChronoUnit.DAYS)) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            case -1 -> "yesterday";
            default -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        };
    }

    private static String years(int years) {
        return years == 1 ? "a year" : years + " years";
    }
}
