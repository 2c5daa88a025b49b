package dev.regulars.server.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The headings of one file.
 *
 * @param line where they stand
 * @param names as written, in order; empty for a file that has none
 * @param width how many columns there are
 */
record Headings(long line, List<String> names, int width) {
    Headings {
        names = names.stream().map(String::strip).toList();
    }

    /** The column with this heading; upper and lower case only matter when both are there. */
    Optional<Source.Field> find(String heading) {
        var exact = places(heading, false);
        var places = exact.isEmpty() ? places(heading, true) : exact;
        if (places.size() > 1) {
            throw new UnclearFormat(
                    "column '%s' is there %d times; say which by its place, such as %d."
                            .formatted(heading, places.size(), places.getFirst() + 1));
        }
        return places.stream().findFirst().map(i -> new Source.Field(i, names.get(i)));
    }

    /** What the file has, to be read by people. */
    String inWords() {
        if (width == 1) {
            return "only one column (say --separator space, tab, semicolon or pipe"
                    + " if its values stand otherwise)";
        }
        return names.isEmpty() ? width + " columns without headings" : String.join(", ", names);
    }

    private List<Integer> places(String heading, boolean anyCase) {
        var places = new ArrayList<Integer>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (anyCase ? folded(name).equals(folded(heading)) : name.equals(heading)) {
                places.add(i);
            }
        }
        return places;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
