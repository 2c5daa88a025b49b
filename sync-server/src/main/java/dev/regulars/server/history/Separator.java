package dev.regulars.server.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands between two values of a line. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|'),
    /**
     * Any number of blanks; values are never quoted, and blanks at the line's ends do not count.
     */
    SPACE(' ');

    private final char mark;

    Separator(char mark) {
        this.mark = mark;
    }

    /**
     * The separator that is called so, or is this very character.
     *
     * @throws IllegalArgumentException naming the ones there are
     */
    public static Separator named(String text) {
        return Arrays.stream(values())
                .filter(one -> text.equals(one.toString()) || text.equals("" + one.mark))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + text + "' is no separator; there are " + all()));
    }

    /** The separator that this line has most of; commas when it has none. */
    static Separator guess(String line) {
        return Arrays.stream(values())
                .filter(one -> one != SPACE)
                .max(Comparator.comparingLong(one -> count(line, one.mark)))
                .filter(one -> count(line, one.mark) > 0)
                .orElse(COMMA);
    }

    char mark() {
        return mark;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static long count(String line, char mark) {
        return line.chars().filter(c -> c == mark).count();
    }

    private static String all() {
        return Arrays.stream(values()).map(Separator::toString).collect(Collectors.joining(", "));
    }
}
