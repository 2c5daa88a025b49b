package dev.regulars.server.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a file holds what, as a shop says it: {@code
 * member_id=CustomerID,amount=Quantity*UnitPrice}. A number is a column's place counted from 1,
 * {@code row} the row's own number; a heading with a comma, an equals sign or a star, or one that
 * reads as a number or {@code row}, stands in double quotes.
 */
public final class ColumnMap {
    /** Every column goes by its own name. */
    public static final ColumnMap PLAIN = new ColumnMap(Map.of());

    private static final String ROW = "row";

    private final Map<String, ColumnExpression> expressions;

    private ColumnMap(Map<String, ColumnExpression> expressions) {
        this.expressions = expressions;
    }

    /**
     * Reads what a shop wrote.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public static ColumnMap parse(String text) {
        var expressions = new LinkedHashMap<String, ColumnExpression>();
        for (var part : split(text, ',')) {
            var sides = split(part, '=');
            if (sides.size() != 2 || sides.getFirst().isEmpty() || sides.getLast().isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + part + "' does not say which column it is; write member_id=HEADING");
            }
            if (expressions.put(sides.getFirst(), expression(sides.getLast())) != null) {
                throw new IllegalArgumentException(sides.getFirst() + " is said twice");
            }
        }
        return new ColumnMap(expressions);
    }

    Optional<ColumnExpression> expression(Column column) {
        return Optional.ofNullable(expressions.get(column.name()));
    }

    /** The columns that were spoken of. */
    Set<String> names() {
        return expressions.keySet();
    }

    /** Whether every column is told by its place, as for a file without headings. */
    boolean isByPlaceOnly() {
        return !expressions.isEmpty()
                && expressions.values().stream().noneMatch(ColumnExpression::needsHeader);
    }

    private static ColumnExpression expression(String text) {
        var factors = split(text, '*').stream().map(ColumnMap::factor).toList();
        return factors.size() == 1 ? factors.getFirst() : new ColumnExpression.Product(factors);
    }

    private static ColumnExpression factor(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a star needs a column on both sides");
        }
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            return new ColumnExpression.Named(text.substring(1, text.length() - 1));
        }
        if (text.matches("\\d{1,4}")) {
            return new ColumnExpression.Numbered(Integer.parseInt(text));
        }
        return text.equals(ROW)
                ? new ColumnExpression.RowNumber()
                : new ColumnExpression.Named(text);
    }

    /** Cuts at a mark outside double quotes; blanks around the parts do not count. */
    private static List<String> split(String text, char mark) {
        var parts = new ArrayList<String>();
        var quoted = false;
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (!quoted && text.charAt(i) == mark) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
