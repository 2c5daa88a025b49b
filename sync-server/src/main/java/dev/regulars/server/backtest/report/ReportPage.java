package dev.regulars.server.backtest.report;

import dev.regulars.loyalty.money.Money;
import dev.regulars.server.backtest.Comparison.Change;
import dev.regulars.server.backtest.Outcome;
import dev.regulars.server.backtest.Outcome.Month;
import dev.regulars.server.backtest.Outcome.OfferUse;
import dev.regulars.server.backtest.Verdict;
import dev.regulars.server.console.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the report shows.
 *
 * @param style the whole stylesheet
 */
public record ReportPage(Verdict verdict, String style) {
    private static final int PARTS = 5;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Outcome outcome() {
        return verdict.outcome();
    }

    /** What could not be known, and what was done instead. */
    public List<String> taken() {
        return TakenForGranted.of(verdict);
    }

    /** Members by tier over time. */
    public StackedArea tiers(Outcome of) {
        return StackedArea.of(of.months().stream().map(Month::tiers).toList());
    }

    /** Which colour a tier has: the lowest the quietest. */
    public int part(int place) {
        return place == 0 ? PARTS : Math.min(place, PARTS - 1);
    }

    /** What costs most comes first; offers that never applied come last. */
    public List<OfferUse> offers(Outcome of) {
        return of.offers().stream()
                .sorted(
                        Comparator.comparing(OfferUse::cost)
                                .thenComparing(OfferUse::uses)
                                .reversed())
                .toList();
    }

    /** From 0 to 100, of the costliest offer. */
    public double width(OfferUse use, Outcome of) {
        long most = of.offers().stream().mapToLong(o -> o.cost().minor()).max().orElse(0);
        return most == 0 ? 0 : 100.0 * use.cost().minor() / most;
    }

    /** Points that members had at the end of each month, as a line of 1000 by 160. */
    public String bonusLine(Outcome of) {
        var bonus = new ArrayList<>(of.months().stream().map(Month::bonus).toList());
        if (bonus.size() == 1) {
            bonus.add(bonus.getFirst()); // a single month is drawn as if nothing changed
        }
        long most = Math.max(1, Collections.max(bonus));
        var points = new StringBuilder();
        for (int i = 0; i < bonus.size(); i++) {
            double y = 160 - 150.0 * bonus.get(i) / most;
            points.append(
                    String.format(Locale.ROOT, "%.1f,%.1f ", 1000.0 * i / (bonus.size() - 1), y));
        }
        return points.toString().strip();
    }

    /** Where that line begins, its highest point, and its end, in words. */
    public String bonusInWords(Outcome of) {
        var months = of.months();
        var most = Collections.max(months, Comparator.comparing(Month::bonus));
        return "%s at the end of %s, most in %s with %s, and %s at the end of %s"
                .formatted(
                        Wording.count(months.getFirst().bonus()),
                        month(months.getFirst()),
                        month(most),
                        Wording.count(most.bonus()),
                        Wording.count(months.getLast().bonus()),
                        month(months.getLast()));
    }

    /** {@code 2026-03}. */
    public String month(Month month) {
        return month.end().toString().substring(0, 7);
    }

    /** Who bears a cost, as people say it. */
    public String bearer(String funder) {
        return switch (funder) {
            case "hq" -> "head office";
            case "store" -> "the store";
            default -> funder.substring(funder.indexOf(':') + 1);
        };
    }

    /** What each bears, in a sentence; empty where nobody bears anything. */
    public String bearers(Outcome of) {
        return of.funders().entrySet().stream()
                .filter(borne -> borne.getValue().isPositive())
                .map(borne ->
                        "%s bears %s"
                                .formatted(
                                        bearer(borne.getKey()), Wording.amount(borne.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** {@code +190.54}, {@code −7.00}. */
    public String change(Change change) {
        var difference = change.difference();
        return (difference.isPositive() ? "+" : "") + Wording.amount(difference);
    }

    /** The tiers, lowest first. */
    public Set<String> tierIds(Outcome of) {
        return of.months().getFirst().tiers().keySet();
    }

    /** How often members went from one tier to another. */
    public long moves(Outcome of, String from, String to) {
        return of.moves().stream()
                .filter(m -> m.from().equals(from) && m.to().equals(to))
                .mapToLong(Outcome.Move::times)
                .sum();
    }

    /** {@code 1 March 2026}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 4.1 %}. */
    public String share(Money part, Money whole) {
        return whole.isZero()
                ? "–"
                : String.format(Locale.UK, "%.1f %%", 100.0 * part.minor() / whole.minor());
    }
}
