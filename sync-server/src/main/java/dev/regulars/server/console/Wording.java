package dev.regulars.server.console;

import dev.regulars.loyalty.money.Money;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, days and amounts as the pages say them. */
public final class Wording {
    private static final Locale ENGLISH = Locale.UK;
    private static final List<String> SMALL =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("d MMMM uuuu", ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", ENGLISH);

    private Wording() {}

    /** {@code 4,872}. */
    public static String count(long number) {
        return minus("%,d".formatted(number));
    }

    /** {@code +61}, {@code −3}, {@code ±0}. */
    public static String change(long number) {
        return number == 0 ? "±0" : number > 0 ? "+" + count(number) : count(number);
    }

    /** {@code +0.3}, {@code −1.4}, {@code ±0.0}, in points of a percentage. */
    public static String change(double points) {
        long tenths = Math.round(points * 10);
        return (tenths == 0 ? "±" : tenths > 0 ? "+" : "") + minus("%.1f".formatted(tenths / 10.0));
    }

    /** {@code 4.1 %}; a dash where there is nothing to be a part of. */
    public static String share(long part, long whole) {
        return whole == 0 ? "–" : "%.1f %%".formatted(100.0 * part / whole);
    }

    /** {@code two in three}, {@code nearly all}: a share in a few words. */
    public static String roughly(long part, long whole) {
        if (part <= 0 || whole <= 0) {
            return "nobody";
        }
        double share = (double) part / whole;
        if (share > 0.95) {
            return part >= whole ? "all of them" : "nearly all";
        }
        return Fraction.near(share).inWords();
    }

    /** {@code one member}, {@code 4,872 members}: for sentences. */
    public static String many(long number, String one, String more) {
        return inWords(number) + " " + (number == 1 ? one : more);
    }

    /** {@code 1 visit}, {@code 14 visits}. */
    public static String counted(long number, String one, String more) {
        return count(number) + " " + (number == 1 ? one : more);
    }

    /** {@code once}, {@code twice}, {@code three times}, {@code 14 times}. */
    public static String times(long number) {
        return number == 1 ? "once" : number == 2 ? "twice" : inWords(number) + " times";
    }

    /** Small numbers as words, others as digits. */
    public static String inWords(long number) {
        return number >= 0 && number < SMALL.size() ? SMALL.get((int) number) : count(number);
    }

    /** The same sentence with a capital letter. */
    public static String sentence(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(ENGLISH) + text.substring(1);
    }

    /** {@code 1,488.20}, without its currency. */
    public static String amount(Money money) {
        int digits = money.currency().getDefaultFractionDigits();
        var format = NumberFormat.getNumberInstance(ENGLISH);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return minus(format.format(money.decimal()));
    }

    /** {@code 5 March}, or {@code 5 March 2024} in another year. */
    public static String day(LocalDate day, LocalDate today) {
        return day.format(day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR);
    }

    /** {@code 12 March 2024}. */
    public static String wholeDay(LocalDate day) {
        return day.format(DAY_AND_YEAR);
    }

    /** {@code today}, {@code yesterday}, {@code 12 days ago}, {@code never}. */
    public static String ago(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return "never";
        }
        long days = ChronoUnit.DAYS.between(day, today);
        return days <= 0 ? "today" : days == 1 ? "yesterday" : count(days) + " days ago";
    }

    /** {@code just now}, {@code 5 minutes ago}, {@code 3 hours ago}, {@code 2 days ago}. */
    public static String ago(Instant moment, Instant now) {
        var age = Duration.between(moment, now);
        if (age.toSeconds() < 60) {
            return "just now";
        }
        if (age.toMinutes() < 60) {
            return counted(age.toMinutes(), "minute", "minutes") + " ago";
        }
        return age.toHours() < 48
                ? counted(age.toHours(), "hour", "hours") + " ago"
                : counted(age.toDays(), "day", "days") + " ago";
    }

    /** {@code 09:12} today, {@code 4 March, 09:12} otherwise. */
    public static String at(Instant moment, Instant now, ZoneId zone) {
        var then = moment.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        return then.toLocalDate().equals(today)
                ? then.format(TIME)
                : day(then.toLocalDate(), today) + ", " + then.format(TIME);
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
