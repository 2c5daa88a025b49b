package dev.regulars.server.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * How a file writes its dates and times. Without an offset they are of the zone; without a time
 * they are the day's first moment there. A local time that a clock change skips is moved on by the
 * gap, one that it repeats is the first of the two. Years outside 1900 to 2100 are refused: they
 * are blanks in disguise.
 */
public final class Dates {
    private static final DateTimeFormatter ISO =
            strict(
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern("[uuuu-MM-dd][uuuuMMdd][['T'][' ']HH:mm[:ss]")
                            .appendOptional(fraction())
                            .appendPattern("[' '][XXX][XX][X]]"));

    private final DateTimeFormatter formatter;
    private final boolean stated;
    private final ZoneId zone;

    private Dates(DateTimeFormatter formatter, boolean stated, ZoneId zone) {
        this.formatter = formatter;
        this.stated = stated;
        this.zone = zone;
    }

    /** ISO 8601 and nothing else; any other way of writing a date is called unclear. */
    public static Dates iso(ZoneId zone) {
        return new Dates(ISO, false, zone);
    }

    /**
     * In the letters of {@link DateTimeFormatter}, such as {@code d/M/yyyy H:mm}.
     *
     * @throws IllegalArgumentException when the pattern has letters that mean nothing
     */
    public static Dates pattern(String pattern, ZoneId zone) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        return new Dates(strict(builder), true, zone);
    }

    /** The zone of dates without an offset. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Reads a moment.
     *
     * @throws UnclearFormat when the text looks like a date in a format that nobody stated
     */
    Instant instant(String what, String text) throws RefusedRow {
        var parsed = parsed(what, text);
        var day = day(what, text, parsed);
        var time = parsed.query(TemporalQueries.localTime());
        var stated = parsed.query(TemporalQueries.zone());
        var where = stated == null ? zone : stated;
        return time == null
                ? day.atStartOfDay(where).toInstant()
                : day.atTime(time).atZone(where).toInstant();
    }

    /** Reads a day; a time beside it does not matter. */
    LocalDate day(String what, String text) throws RefusedRow {
        return day(what, text, parsed(what, text));
    }

    private TemporalAccessor parsed(String what, String text) throws RefusedRow {
        var plain = stated ? null : PlainDate.read(text);
        try {
            return plain == null ? formatter.parse(text) : plain;
        } catch (DateTimeException e) {
            throw refusal(what, text);
        }
    }

    private LocalDate day(String what, String text, TemporalAccessor parsed) throws RefusedRow {
        var day = parsed.query(TemporalQueries.localDate());
        if (day == null) {
            throw refusal(what, text);
        }
        if (day.getYear() < 1900 || day.getYear() > 2100) {
            throw new RefusedRow(
                    what
                            + " '"
                            + Cells.shortened(text)
                            + "' is in the year "
                            + day.getYear()
                            + ".");
        }
        return day;
    }

    private RefusedRow refusal(String what, String text) {
        var shown = what + " '" + Cells.shortened(text) + "'";
        if (stated) {
            return new RefusedRow(shown + " does not follow the stated --date-format.");
        }
        DateGuess.of(text)
                .ifPresent(guess -> {
                    throw new UnclearFormat(shown + " " + guess.inWords());
                });
        return new RefusedRow(
                shown
                        + " is not a date; write 2025-03-01 or 2025-03-01T09:30, or say --date-format.");
    }

    private static DateTimeFormatter fraction() {
        return new DateTimeFormatterBuilder()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .toFormatter(Locale.ROOT);
    }

    /** Strict, so that 31 April is refused; "yyyy" then wants an era, which is ours. */
    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
