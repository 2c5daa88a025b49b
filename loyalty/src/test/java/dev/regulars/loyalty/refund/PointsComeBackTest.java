package dev.regulars.loyalty.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.GivenBack;
import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.money.Shares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any refunds of a sale that points paid for, in any parts, made from a seed. */
class PointsComeBackTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate SOLD = LocalDate.parse("2026-03-02");
    private static final int CASES = 3_000;

    @Test
    void anyPartsEndAtTheWholeWithLotsAndBalanceAsBeforeTheSale() {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var ledger = history(random);
            var before = ledger.on(SOLD.plusDays(20));
            var lines = lines(random, ledger.on(SOLD).spendable());
            var spent = ledger.on(SOLD).take(lines.stream().mapToLong(PaidLine::spent).sum());
            spent.forEach(lot -> ledger.add(new Entry(SOLD, lot.of(-lot.points()))));
            var earned =
                    new Lot(
                            SOLD.plusDays(14),
                            SOLD.plusDays(365),
                            lines.stream().mapToLong(PaidLine::bonus).sum());
            ledger.add(new Entry(SOLD, earned));
            refundAll(random, lines, spent, earned, ledger);
            assertEquals(before, ledger.on(SOLD.plusDays(20)), "seed " + seed);
        }
    }

    private static void refundAll(
            Random random, List<PaidLine> lines, List<Lot> spent, Lot earned, Ledger ledger) {
        var calculator = new RefundCalculator(EUR, lines);
        Map<String, BigDecimal> back = new HashMap<>();
        for (int day = 0; day < 20; day++) {
            var on = SOLD.plusDays(day);
            var line = lines.get(random.nextInt(lines.size()));
            boolean last = day == 19;
            var refund =
                    last
                            ? calculator.rest(back)
                            : calculator.refund(back, Map.of(line.id(), BigDecimal.ONE));
            ledger.add(new Entry(on, earned.of(-refund.bonusTaken())));
            GivenBack.of(spent, refund.givenBefore(), refund.givenBack(), on)
                    .forEach(lot -> ledger.add(new Entry(on, lot)));
            refund.lines().forEach(l -> back.merge(l.line(), l.quantity(), BigDecimal::add));
        }
    }

    private static Ledger history(Random random) {
        var ledger = new Ledger();
        for (int i = 0; i < 6; i++) {
            var on = SOLD.minusDays(20 + random.nextInt(200));
            ledger.add(
                    new Entry(
                            on,
                            new Lot(on.plusDays(14), on.plusDays(365), 1 + random.nextInt(200))));
        }
        return ledger;
    }

    private static List<PaidLine> lines(Random random, long most) {
        int many = 1 + random.nextInt(5);
        var weights = new long[many];
        for (int i = 0; i < many; i++) {
            weights[i] = 1 + random.nextInt(1_000);
        }
        var spent = Shares.of(random.nextLong(most + 1), weights);
        var lines = new ArrayList<PaidLine>();
        for (int i = 0; i < many; i++) {
            lines.add(
                    new PaidLine(
                            String.valueOf(i),
                            BigDecimal.valueOf(1 + random.nextInt(7)),
                            new Money(weights[i], EUR),
                            weights[i] / 3,
                            spent[i]));
        }
        return lines;
    }
}
