package dev.regulars.trials.bench;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/** What was measured, to be read by people: a line for each thing, beside its reference. */
public final class FigureTable {
    private static final String HEAD = "%-22s %12s %28s %8s %7s%n";
    private static final String ROW = "%-22s %9.2f %-2s %9.2f %-18s %8.2f %7.0f %s%n";

    private FigureTable() {}

    /** All lines, with a heading. */
    public static String of(List<Figure> figures) {
        try (var table = new Formatter(Locale.ROOT)) {
            table.format(HEAD, "case", "value", "reference", "ratio", "aim");
            for (var figure : figures) {
                table.format(
                        ROW,
                        figure.what(),
                        figure.value(),
                        figure.unit(),
                        figure.reference(),
                        figure.referenceWhat(),
                        figure.ratio(),
                        figure.aim(),
                        figure.reached() ? "reached" : "missed");
            }
            return table.toString();
        }
    }
}
