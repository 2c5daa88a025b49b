package dev.regulars.server.history;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a date that is not ISO 8601 might mean. Only used to tell the shop what to say; a guess is
 * never acted upon. What begins like 2025- was meant to be ISO 8601, so there is nothing to guess.
 *
 * @param formats one format, or two that both fit
 */
record DateGuess(List<String> formats) {
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{1,2})(.*)");
    private static final Pattern TIME =
            Pattern.compile("([ T]+)\\d{1,2}:\\d{2}(:\\d{2})?( ?)([AaPp][Mm])?");

    static Optional<DateGuess> of(String text) {
        var date = DATE.matcher(text);
        if (!date.matches() || text.matches("\\d{4}-.*")) {
            return Optional.empty();
        }
        var mark = date.group(2);
        var time = time(date.group(5));
        var year = "y".repeat(date.group(4).length() == 4 ? 4 : 2);
        if (date.group(1).length() > 2) {
            return Optional.of(new DateGuess(List.of("yyyy" + mark + "M" + mark + "d" + time)));
        }
        var dayFirst = "d" + mark + "M" + mark + year + time;
        var monthFirst = "M" + mark + "d" + mark + year + time;
        if (Integer.parseInt(date.group(1)) > 12) {
            return Optional.of(new DateGuess(List.of(dayFirst)));
        }
        return Optional.of(
                Integer.parseInt(date.group(3)) > 12
                        ? new DateGuess(List.of(monthFirst))
                        : new DateGuess(List.of(dayFirst, monthFirst)));
    }

    String inWords() {
        return formats.size() == 1
                ? "is not ISO 8601: say --date-format '" + formats.getFirst() + "' if that is it."
                : "can be read in two ways: say --date-format '%s' or --date-format '%s'."
                        .formatted(formats.getFirst(), formats.getLast());
    }

    private static String time(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            return "";
        }
        var between = time.group(1).equals("T") ? "'T'" : time.group(1);
        var seconds = time.group(2) == null ? "" : ":ss";
        return time.group(4) == null
                ? between + "H:mm" + seconds
                : between + "h:mm" + seconds + time.group(3) + "a";
    }
}
