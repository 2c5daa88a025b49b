package dev.regulars.server.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Dates as nearly every export writes them: {@code 2025-03-01}, {@code 2025-03-01T09:30} and {@code
 * 2025-03-01 09:30:00}. A file has millions of them, and a formatter takes ten times as long.
 */
final class PlainDate {
    // How long each way is.
    private static final int DAY = 10;
    private static final int MINUTES = 16;
    private static final int SECONDS = 19;

    private PlainDate() {}

    /** A date, with a time where one is written; null for whatever is written otherwise. */
    static @Nullable TemporalAccessor read(String text) {
        boolean known =
                switch (text.length()) {
                    case DAY -> isDay(text);
                    case MINUTES -> isDay(text) && isTime(text);
                    case SECONDS -> isDay(text) && isTime(text) && isPart(text, ':', MINUTES);
                    default -> false;
                };
        try {
            return known ? value(text) : null;
        } catch (DateTimeException e) {
            return null; // such as 31 April: the formatter's refusal is the one to be told
        }
    }

    private static TemporalAccessor value(String text) {
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DAY));
        if (text.length() == DAY) {
            return day;
        }
        int seconds = text.length() == SECONDS ? number(text, MINUTES + 1, SECONDS) : 0;
        return day.atTime(LocalTime.of(number(text, 11, 13), number(text, 14, MINUTES), seconds));
    }

    private static boolean isDay(String text) {
        return areDigits(text, 0, 4) && isPart(text, '-', 4) && isPart(text, '-', 7);
    }

    private static boolean isTime(String text) {
        return (isPart(text, 'T', DAY) || isPart(text, ' ', DAY)) && isPart(text, ':', 13);
    }

    /** A mark at a place, and two digits after it. */
    private static boolean isPart(String text, char mark, int at) {
        return text.charAt(at) == mark && areDigits(text, at + 1, at + 3);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + digits.charAt(i) - '0';
        }
        return number;
    }
}
