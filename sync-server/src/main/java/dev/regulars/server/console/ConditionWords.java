package dev.regulars.server.console;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plain conditions of a programme in words; of any other its own text has to do. */
public final class ConditionWords {
    private static final Pattern VISITS =
            Pattern.compile("visits\\((\\d+)\\)\\s*(>=|==|<=|>|<)\\s*(\\d+)");
    private static final Pattern SPEND =
            Pattern.compile("spend\\((\\d+)\\)\\s*(>=|<=|>|<)\\s*money\\('([0-9.]+)'\\)");
    private static final Pattern JOINED =
            Pattern.compile("daysSinceEnrolment\\s*(>=|<=|>|<)\\s*(\\d+)");

    private ConditionWords() {}

    /** {@code 6 visits in a year or 300.00 spent in a year}. */
    public static Optional<String> of(String condition) {
        if (condition.contains("(") && condition.matches("(?s).*\\(\\s*\\(.*|\\s*\\(.*")) {
            return Optional.empty();
        }
        return joined(
                Stream.of(condition.split("\\|\\|"))
                        .map(part ->
                                joined(
                                        Stream.of(part.split("&&")).map(ConditionWords::plain),
                                        " and ")),
                " or ");
    }

    private static Optional<String> joined(Stream<Optional<String>> parts, String by) {
        var all = parts.toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().map(Optional::get).collect(Collectors.joining(by)))
                : Optional.empty();
    }

    private static Optional<String> plain(String part) {
        var text = part.strip();
        var visits = VISITS.matcher(text);
        if (visits.matches()) {
            int number = Integer.parseInt(visits.group(3));
            var noun = number == 1 ? " visit in " : " visits in ";
            return Optional.of(bound(visits.group(2)) + number + noun + span(visits.group(1)));
        }
        var spend = SPEND.matcher(text);
        if (spend.matches()) {
            return Optional.of(
                    bound(spend.group(2))
                            + grouped(spend.group(3))
                            + " spent in "
                            + span(spend.group(1)));
        }
        var joined = JOINED.matcher(text);
        return joined.matches()
                ? Optional.of("member for " + bound(joined.group(1)) + joined.group(2) + " days")
                : Optional.empty();
    }

    /** {@code 1200.00} as {@code 1,200.00}. */
    private static String grouped(String amount) {
        return amount.replaceAll("(?<=\\d)(?=(\\d{3})+(\\.|$))", ",");
    }

    private static String bound(String operator) {
        return switch (operator) {
            case ">" -> "more than ";
            case "<" -> "fewer than ";
            case "<=" -> "at most ";
            case "==" -> "exactly ";
            default -> "";
        };
    }

    private static String span(String days) {
        return switch (days) {
            case "365" -> "a year";
            case "7" -> "a week";
            case "1" -> "a day";
            default -> days + " days";
        };
    }
}
