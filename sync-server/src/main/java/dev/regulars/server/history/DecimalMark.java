package dev.regulars.server.history;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How a file writes its decimals. */
public enum DecimalMark {
    /** Nobody said: {@code 1250.00} is read, and a comma is refused because it may mean either. */
    UNSTATED("[+-]?(\\d{1,15}(\\.\\d{1,15})?|\\.\\d{1,15})", ""),
    /** {@code 1250.00} or {@code 1,250.00}. */
    POINT("[+-]?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,15})?|[+-]?\\.\\d{1,15}", "[,]"),
    /** {@code 1250,00}, {@code 1.250,00} or {@code 1 250,00}. */
    COMMA(
            "[+-]?(\\d{1,15}|\\d{1,3}([. \\u00A0\\u202F]\\d{3}){1,4})(,\\d{1,15})?|[+-]?,\\d{1,15}",
            "[. \\u00A0\\u202F]");

    private static final Pattern HAS_COMMA = Pattern.compile("[+-]?[\\d.,]*\\d?,\\d[\\d.,]*");

    private final Pattern shape;
    private final Pattern grouping;

    DecimalMark(String shape, String grouping) {
        this.shape = Pattern.compile(shape);
        this.grouping = Pattern.compile(grouping);
    }

    /**
     * Reads a number.
     *
     * @param what the column, to be named in the message
     * @throws UnclearFormat when the number may be read in two ways
     */
    BigDecimal read(String what, String text) throws RefusedRow {
        if (shape.matcher(text).matches()) {
            var plain = this == UNSTATED ? text : grouping.matcher(text).replaceAll("");
            return new BigDecimal(plain.replace(',', '.'));
        }
        if (this == UNSTATED && HAS_COMMA.matcher(text).matches()) {
            throw new UnclearFormat(
                    what
                            + " '"
                            + text
                            + "' has a comma: say --decimal comma if it stands before the cents,"
                            + " --decimal point if it groups thousands.");
        }
        throw new RefusedRow(what + " '" + Cells.shortened(text) + "' is not a plain number.");
    }
}
