package dev.regulars.server.history;

import dev.regulars.loyalty.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * A file of sales, a row for each line: {@code
 * transaction_id,member_id,timestamp,amount[,currency,sku,category,quantity]}.
 *
 * @param currency of amounts whose row does not name one
 */
public record TransactionFile(
        Path file, Layout layout, Dates dates, DecimalMark mark, Currency currency) {
    private static final List<Column> COLUMNS =
            List.of(
                    Column.required("transaction_id"),
                    Column.required("member_id"),
                    Column.required("timestamp"),
                    Column.requiredNumber("amount"),
                    Column.optional("currency"),
                    Column.optional("sku"),
                    Column.optional("category"),
                    Column.optionalNumber("quantity"));

    /**
     * Begins to read.
     *
     * @throws UnusableFile when the file is not there or lacks a column
     */
    public Rows<HistoryLine> open() throws IOException {
        return new Rows<>(file, layout, COLUMNS, this::line);
    }

    private HistoryLine line(Cells cells) throws RefusedRow {
        var quantity = cells.optionalNumber("quantity", mark);
        return new HistoryLine(
                cells.required("transaction_id"),
                cells.optional("member_id"),
                dates.instant(cells.label("timestamp"), cells.required("timestamp")),
                amount(cells),
                cells.optional("sku"),
                cells.optional("category"),
                quantity == null ? BigDecimal.ONE : quantity);
    }

    /** A column must be exact; a product is rounded half up, as a till rounds a line. */
    private Money amount(Cells cells) throws RefusedRow {
        var number = cells.requiredNumber("amount", mark);
        var money = currency(cells);
        try {
            return cells.isProduct("amount")
                    ? Money.rounded(number, money, RoundingMode.HALF_UP)
                    : Money.of(number, money);
        } catch (IllegalArgumentException e) {
            throw new RefusedRow(cells.label("amount") + ": " + e.getMessage() + ".");
        }
    }

    private Currency currency(Cells cells) throws RefusedRow {
        var code = cells.optional("currency");
        if (code == null) {
            return currency;
        }
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RefusedRow(
                    cells.label("currency")
                            + " '"
                            + Cells.shortened(code)
                            + "' is no currency code such as EUR.");
        }
    }
}
