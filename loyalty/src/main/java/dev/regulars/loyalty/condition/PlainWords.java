package dev.regulars.loyalty.condition;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.regulars.loyalty.condition.ConditionCompiler.Problem;
import dev.regulars.loyalty.condition.ConditionCompiler.Use;
import dev.regulars.loyalty.word.DidYouMean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Says in plain words what CEL found wrong. The only place that looks at its messages. */
final class PlainWords {
    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\((.*)\\)'.*");
    private static final Pattern WRONG_RESULT =
            Pattern.compile("expected type 'bool' but found '([^']*)'");
    private static final Pattern WORD = Pattern.compile("\\b(?i:and|or|not)\\b");

    private PlainWords() {}

    static List<Problem> of(String text, Use use, CelValidationException e) {
        var problems = new ArrayList<Problem>();
        for (var issue : e.getErrors()) {
            problems.add(new Problem(offset(text, issue), sentence(text, use, issue.getMessage())));
        }
        problems.sort(Comparator.comparingInt(Problem::offset));
        boolean unreadable = problems.stream().anyMatch(p -> p.message().startsWith("this is no"));
        // Every later complaint about an unreadable text only follows from the first.
        return unreadable ? problems.subList(0, 1) : problems.stream().distinct().toList();
    }

    private static int offset(String text, CelIssue issue) {
        int line = 1;
        int start = 0;
        while (line < issue.getSourceLocation().getLine() && text.indexOf('\n', start) >= 0) {
            start = text.indexOf('\n', start) + 1;
            line++;
        }
        return Math.min(start + Math.max(0, issue.getSourceLocation().getColumn()), text.length());
    }

    private static String sentence(String text, Use use, String message) {
        var unknown = UNKNOWN.matcher(message);
        if (unknown.matches()) {
            return unknown(unknown.group(1), use);
        }
        var overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return mismatch(overload.group(1), List.of(overload.group(2).split(", ")));
        }
        var result = WRONG_RESULT.matcher(message);
        if (result.matches()) {
            return "a condition is true or false, but this is " + type(result.group(1));
        }
        return unreadable(text);
    }

    private static String unknown(String word, Use use) {
        var offerOnly = words(Use.OFFER).contains(word) && use == Use.TIER;
        if (offerOnly) {
            return "a tier cannot ask for '" + word + "': only for what the member did over time";
        }
        if (words(Use.OFFER).contains(word) && use == Use.AUDIENCE) {
            return "an audience cannot ask for '" + word + "': there is no sale at hand";
        }
        return DidYouMean.unknown("word", word, words(use));
    }

    private static Set<String> words(Use use) {
        var words = new HashSet<>(Vocabulary.OF_A_MEMBER.keySet());
        words.addAll(Set.of(Vocabulary.VISITS, Vocabulary.SPEND, Vocabulary.MONEY_OF));
        if (use != Use.TIER) {
            words.addAll(Vocabulary.OF_A_PROFILE.keySet());
        }
        if (use == Use.OFFER) {
            words.addAll(Vocabulary.OF_A_SALE.keySet());
            words.addAll(Set.of(Vocabulary.AMOUNT_OF, Vocabulary.PIECES_OF));
        }
        return words;
    }

    private static String mismatch(String function, List<String> types) {
        boolean money = types.contains("Money");
        boolean number = types.contains("int") || types.contains("double");
        if (money && number) {
            return "an amount and a bare number do not go together: write the amount as"
                    + " money('300.00')";
        }
        if (Vocabulary.ASKED.contains(function)) {
            return argument(function);
        }
        return "'"
                + function.replace("_", "")
                + "' does not go with "
                + String.join(" and ", types.stream().map(PlainWords::type).toList());
    }

    private static String argument(String function) {
        return switch (function) {
            case Vocabulary.VISITS, Vocabulary.SPEND ->
                    function + "(…) takes a number of days, such as " + function + "(365)";
            case Vocabulary.MONEY_OF -> "money(…) takes an amount in quotes: money('50.00')";
            default -> function + "(…) takes a name in quotes: " + function + "('category:cheese')";
        };
    }

    private static String type(String type) {
        return switch (type) {
            case "int" -> "a whole number";
            case "double" -> "a number with decimals";
            case "bool" -> "true or false";
            case "string" -> "a text";
            case "Money" -> "an amount";
            default -> type.startsWith("list") ? "a list" : type;
        };
    }

    private static String unreadable(String text) {
        var start = "this is no condition";
        var bare = text.replaceAll("'[^']*'|\"[^\"]*\"", "");
        var word = WORD.matcher(bare);
        if (text.isBlank()) {
            return start + ": it is empty";
        }
        if (word.find()) {
            return start + ": write " + symbol(word.group()) + " instead of '" + word.group() + "'";
        }
        if (bare.matches("(?s).*[^=!<>]=[^=].*")) {
            return start + ": two things are compared by ==, not by =";
        }
        if (bare.chars().filter(c -> c == '(').count()
                != bare.chars().filter(c -> c == ')').count()) {
            return start + ": the parentheses do not match";
        }
        return start + ": such as visits(365) >= 6 || spend(365) >= money('300.00')";
    }

    private static String symbol(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "and" -> "&&";
            case "or" -> "||";
            default -> "!";
        };
    }
}
