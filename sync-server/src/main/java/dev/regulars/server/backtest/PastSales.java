package dev.regulars.server.backtest;

import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.server.history.HistoryReceiver;
import dev.regulars.server.history.HistoryTransaction;
import dev.regulars.server.history.RowError;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** Makes baskets of the sales of an export, and leaves out those that no programme would see. */
final class PastSales implements HistoryReceiver {
    private final ZoneId zone;
    private final Currency currency;
    private final Consumer<Past> sales;
    private final Consumer<RowError> refused;
    private long otherCurrency;

    PastSales(ZoneId zone, Currency currency, Consumer<Past> sales, Consumer<RowError> refused) {
        this.zone = zone;
        this.currency = currency;
        this.sales = sales;
        this.refused = refused;
    }

    @Override
    public void transaction(HistoryTransaction transaction) {
        if (!transaction.lines().getFirst().line().amount().currency().equals(currency)) {
            otherCurrency++;
            return;
        }
        var at = transaction.at().atZone(zone);
        var basket = new Basket(currency, lines(transaction));
        sales.accept(new Past(transaction.memberId(), at.toLocalDate(), at.toLocalTime(), basket));
    }

    @Override
    public void refused(RowError error) {
        refused.accept(error);
    }

    /** How many sales were in another currency than the programme's. */
    long otherCurrency() {
        return otherCurrency;
    }

    private static List<Line> lines(HistoryTransaction transaction) {
        return transaction.lines().stream().map(PastSales::line).toList();
    }

    private static Line line(HistoryTransaction.Line line) {
        var of = line.line();
        return Past.line(line.number(), of.sku(), of.category(), of.amount(), of.quantity());
    }
}
