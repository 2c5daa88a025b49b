package dev.regulars.server.backtest;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.server.backtest.Comparison.Change;
import dev.regulars.server.history.HistoryReceiver;
import dev.regulars.server.history.HistoryTransaction;
import dev.regulars.server.history.RowError;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * One programme, or two beside each other, over the same past. Takes the sales of an export in the
 * order in which they happened. For one thread.
 */
public final class Trial implements HistoryReceiver {
    private final List<Backtest> backtests;
    private final PastSales sales;
    private final Money zero;

    /**
     * @param programmes the one that is tried and, if there is one, the one it is held against
     * @param country whose legal lists hold, ISO 3166 alpha-2
     * @param members what is known of them beside their sales
     * @param file the name of the sales' file, for what is said of its rows
     */
    public Trial(
            List<CheckedProgramme> programmes,
            String country,
            KnownMembers members,
            String file,
            Consumer<RowError> refused) {
        var first = programmes.getFirst().defaults();
        backtests = programmes.stream().map(p -> new Backtest(p, country, members)).toList();
        zero = Money.zero(first.currency());
        sales =
                new PastSales(
                        first.zone(),
                        first.currency(),
                        sale -> backtests.forEach(b -> b.sale(sale)),
                        file,
                        refused);
    }

    @Override
    public void transaction(HistoryTransaction transaction) {
        sales.transaction(transaction);
    }

    @Override
    public void refused(RowError error) {
        sales.refused(error);
    }

    /** There are no more sales. */
    public Verdict finish() {
        var outcomes = backtests.stream().map(Backtest::finish).toList();
        boolean alone = outcomes.size() == 1;
        return new Verdict(
                outcomes.getFirst(),
                alone ? null : outcomes.getLast(),
                alone ? null : compared(),
                sales.otherCurrency(),
                sales.leftOut(),
                backtests.getFirst().acquaintance());
    }

    private Comparison compared() {
        var changes = new HashMap<String, Change>();
        var against = backtests.getLast();
        backtests
                .getFirst()
                .benefits()
                .forEach((member, first) ->
                        changes.put(
                                member,
                                new Change(member, money(first), money(against.benefit(member)))));
        return Comparison.of(changes, zero);
    }

    private Money money(long minor) {
        return new Money(minor, zero.currency());
    }
}
