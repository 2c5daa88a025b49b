package dev.regulars.server.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one row, asked for by the names of our columns. */
final class Cells {
    private static final int LONGEST_VALUE = 500;
    private static final char UNREADABLE = '\uFFFD';

    private final Map<String, Source> sources;
    private final List<String> values;
    private final long rowNumber;

    Cells(Map<String, Source> sources, List<String> values, long rowNumber) {
        this.sources = sources;
        this.values = values;
        this.rowNumber = rowNumber;
    }

    /** The text without blanks around it; null when it is empty or there is no such column. */
    @Nullable String optional(String column) throws RefusedRow {
        return switch (sources.get(column)) {
            case null -> null;
            case Source.RowNumber _ -> Long.toString(rowNumber);
            case Source.Field field -> text(field);
            case Source.Product _ -> throw new IllegalStateException(column + " is a number");
        };
    }

    String required(String column) throws RefusedRow {
        var text = optional(column);
        if (text == null) {
            throw new RefusedRow(label(column) + " is empty.");
        }
        return text;
    }

    /** A product is as exact as its factors; nothing is rounded here. */
    @Nullable BigDecimal optionalNumber(String column, DecimalMark mark) throws RefusedRow {
        if (sources.get(column) instanceof Source.Product product) {
            var result = BigDecimal.ONE;
            for (var factor : product.factors()) {
                result = result.multiply(number(factor, mark));
            }
            return result;
        }
        var text = optional(column);
        return text == null ? null : mark.read(label(column), text);
    }

    BigDecimal requiredNumber(String column, DecimalMark mark) throws RefusedRow {
        var number = optionalNumber(column, mark);
        if (number == null) {
            throw new RefusedRow(label(column) + " is empty.");
        }
        return number;
    }

    /** Whether the value is computed from several columns and so may need rounding. */
    boolean isProduct(String column) {
        return sources.get(column) instanceof Source.Product;
    }

    /** What to call a column before people: our name, and the file's where it differs. */
    String label(String column) {
        return sources.get(column) instanceof Source.Field field && !field.label().equals(column)
                ? column + " (" + field.label() + ")"
                : column;
    }

    /** A value as it may be repeated in a message. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private BigDecimal number(Source.Field field, DecimalMark mark) throws RefusedRow {
        var text = text(field);
        if (text == null) {
            throw new RefusedRow(field.label() + " is empty.");
        }
        return mark.read(field.label(), text);
    }

    private @Nullable String text(Source.Field field) throws RefusedRow {
        if (field.index() >= values.size()) {
            return null;
        }
        var text = values.get(field.index()).strip();
        refuseUnreadable(field.label(), text);
        return text.isEmpty() ? null : text;
    }

    private static void refuseUnreadable(String label, String text) throws RefusedRow {
        if (text.length() > LONGEST_VALUE) {
            throw new RefusedRow(label + " is longer than " + LONGEST_VALUE + " characters.");
        }
        if (text.indexOf(UNREADABLE) >= 0) {
            throw new RefusedRow(
                    label
                            + " has a character that does not fit the file's encoding;"
                            + " say --encoding windows-1252 if the file is an older one.");
        }
        if (hasControl(text)) {
            throw new RefusedRow(label + " has a control character in it.");
        }
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
