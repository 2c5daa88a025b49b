package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.money.Money;
import dev.regulars.server.backtest.Comparison;
import dev.regulars.server.backtest.Comparison.Change;
import dev.regulars.server.backtest.Outcome;
import dev.regulars.server.backtest.Outcome.Month;
import dev.regulars.server.backtest.Verdict;
import dev.regulars.server.backtest.report.TakenForGranted;
import java.util.Locale;

/** The outcome of a simulation as tables for a terminal. */
final class SimulationText {
    private final Verdict verdict;
    private final StringBuilder text = new StringBuilder();

    SimulationText(Verdict verdict) {
        this.verdict = verdict;
    }

    String page() {
        outcome(verdict.outcome());
        if (verdict.against() != null) {
            line("");
            line("Against:");
            outcome(verdict.against());
        }
        if (verdict.comparison() != null) {
            comparison(verdict.comparison());
        }
        line("");
        line("Taken for granted:");
        TakenForGranted.of(verdict).forEach(sentence -> line("- %s", sentence));
        return text.toString().stripTrailing();
    }

    private void outcome(Outcome o) {
        line(
                "%s, %s to %s: %,d sales of %s %s, %s of it by %,d members.",
                o.programme(),
                o.from(),
                o.to(),
                o.sales(),
                plain(o.turnover()),
                o.currency(),
                plain(o.ofMembers()),
                o.members());
        line(
                "The offers would have cost %s, %s of what members paid.",
                plain(o.benefit()), percent(o.benefit(), o.ofMembers()));
        line(
                "Points: %,d earned, %,d expired, %,d outstanding%s%s.",
                o.bonus().earned(),
                o.bonus().expired(),
                o.bonus().outstanding(),
                unlessNone(", %,d of them not to be spent yet", o.bonus().waiting()),
                unlessNone(", %,d taken back that were not there", o.bonus().shortfall()));
        tiers(o);
        moves(o);
        offers(o);
    }

    private void tiers(Outcome o) {
        line("");
        var names = o.months().getFirst().tiers().keySet();
        line("%-12s %s", "month", String.join(" ", names.stream().map(n -> right(n)).toList()));
        for (Month month : o.months()) {
            var row = new StringBuilder();
            names.forEach(n -> row.append(right(grouped(month.tiers().get(n)))).append(' '));
            line("%-12s %s", month.end().toString().substring(0, 7), row);
        }
    }

    private void moves(Outcome o) {
        if (!o.moves().isEmpty()) {
            line("");
            o.moves()
                    .forEach(m ->
                            line(
                                    "%-14s to %-14s %10s times",
                                    m.from(), m.to(), grouped(m.times())));
        }
    }

    private void offers(Outcome o) {
        line("");
        line("%-28s %10s %10s %14s   %s", "offer", "uses", "members", "cost", "funded by");
        o.offers()
                .forEach(use ->
                        line(
                                "%-28s %10s %10s %14s   %s%s",
                                use.id(),
                                grouped(use.uses()),
                                grouped(use.members()),
                                plain(use.cost()),
                                use.funder(),
                                use.ranOut() == null ? "" : ", ran out on " + use.ranOut()));
    }

    private void comparison(Comparison c) {
        line("");
        line(
                "%,d members get more from the first (%s in all), %,d less (%s), %,d the same.",
                c.better(), plain(c.gained()), c.worse(), plain(c.lost()), c.same());
        for (Change change : c.most()) {
            line(
                    "%-20s %12s instead of %12s",
                    change.member(), plain(change.first()), plain(change.second()));
        }
    }

    private static String unlessNone(String format, long number) {
        return number == 0 ? "" : String.format(Locale.ROOT, format, number);
    }

    private static String right(String word) {
        return String.format(Locale.ROOT, "%12s", word);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String plain(Money money) {
        return String.format(Locale.ROOT, "%,.2f", money.decimal());
    }

    private static String percent(Money part, Money whole) {
        return whole.isZero()
                ? "nothing"
                : String.format(Locale.ROOT, "%.1f %%", 100.0 * part.minor() / whole.minor());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
