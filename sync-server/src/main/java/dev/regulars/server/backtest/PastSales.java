package dev.regulars.server.backtest;

import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.server.history.HistoryReceiver;
import dev.regulars.server.history.HistoryTransaction;
import dev.regulars.server.history.RowError;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes baskets of the sales of an export. What no till could have sold is refused by its row, and
 * the rest goes on.
 */
final class PastSales implements HistoryReceiver {
    private final ZoneId zone;
    private final Currency currency;
    private final Consumer<Past> sales;
    private final String file;
    private final Consumer<RowError> refused;
    private LocalDate today = LocalDate.MIN;
    private long otherCurrency;
    private long leftOut;

    /**
     * @param file its name, for what is said of its rows
     */
    PastSales(
            ZoneId zone,
            Currency currency,
            Consumer<Past> sales,
            String file,
            Consumer<RowError> refused) {
        this.zone = zone;
        this.currency = currency;
        this.sales = sales;
        this.file = file;
        this.refused = refused;
    }

    @Override
    public void transaction(HistoryTransaction transaction) {
        var first = transaction.lines().getFirst();
        if (!first.line().amount().currency().equals(currency)) {
            otherCurrency++;
            return;
        }
        if (transaction.lines().size() > Basket.MOST_LINES) {
            refuse(first, tooLong(transaction));
            return;
        }
        var lines = transaction.lines().stream().flatMap(line -> line(line).stream()).toList();
        if (!lines.isEmpty()) {
            var at = transaction.at().atZone(zone);
            var basket = new Basket(currency, lines);
            var day = shared(at.toLocalDate());
            sales.accept(new Past(transaction.memberId(), day, at.toLocalTime(), basket));
        }
    }

    /** All sales of a day have the same date: it is kept for each member who came, and compared. */
    private LocalDate shared(LocalDate day) {
        if (!day.equals(today)) {
            today = day;
        }
        return today;
    }

    @Override
    public void refused(RowError error) {
        leftOut++;
        refused.accept(error);
    }

    /** How many rows could not be used. */
    long leftOut() {
        return leftOut;
    }

    /** How many sales were in another currency than the programme's. */
    long otherCurrency() {
        return otherCurrency;
    }

    private Optional<Line> line(HistoryTransaction.Line line) {
        var of = line.line();
        if (!of.amount().currency().equals(currency)) {
            refuse(
                    line,
                    "its amount is in " + of.amount().currency() + ", its sale in " + currency);
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Past.line(line.number(), of.sku(), of.category(), of.amount(), of.quantity()));
        } catch (IllegalArgumentException e) {
            refuse(line, "no till sells that: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void refuse(HistoryTransaction.Line line, String problem) {
        refused(new RowError(file, line.fileLine(), problem + "; it is left out."));
    }

    private static String tooLong(HistoryTransaction transaction) {
        return "sale "
                + transaction.id()
                + " has "
                + transaction.lines().size()
                + " lines, and a till takes "
                + Basket.MOST_LINES;
    }
}
