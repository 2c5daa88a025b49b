package dev.regulars.loyalty.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.refund.Refund.Excess;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefundCalculatorTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void threeThirdsAreTheWhole() {
        var calculator = calculator(line("1", "3", 29_000, 290));
        var one = Map.of("1", BigDecimal.ONE);
        assertEquals(money(9_667), calculator.refund(Map.of(), one).paidBack());
        assertEquals(money(9_666), calculator.refund(Map.of("1", BigDecimal.ONE), one).paidBack());
        assertEquals(money(9_667), calculator.refund(Map.of("1", BigDecimal.TWO), one).paidBack());
    }

    @Test
    void whateverTheOrderPartialRefundsEndAtTheWhole() {
        for (long seed = 0; seed < 5_000; seed++) {
            anyRefundsEndAtTheWhole(new Random(seed), "seed " + seed);
        }
    }

    @Test
    void moreThanWasLeftIsNamedAndNotPaid() {
        var calculator = calculator(line("1", "2", 840, 8));
        var refund =
                calculator.refund(
                        Map.of("1", BigDecimal.ONE),
                        Map.of("1", new BigDecimal("3"), "9", BigDecimal.ONE));
        assertEquals(money(420), refund.paidBack());
        assertEquals(4, refund.bonusTaken());
        assertEquals(
                List.of(new Excess("1", BigDecimal.TWO), new Excess("9", BigDecimal.ONE)),
                refund.excess().stream()
                        .sorted(java.util.Comparator.comparing(Excess::line))
                        .toList());
    }

    @Test
    void returnedLineOfAnExchangeCannotComeBackAgain() {
        var calculator = calculator(line("1", "-2", -840, -8), line("2", "1", 500, 5));
        assertEquals(
                List.of("2"),
                calculator.rest(Map.of()).lines().stream().map(RefundedLine::line).toList());
        assertTrue(calculator.refund(Map.of(), Map.of("1", BigDecimal.ONE)).lines().isEmpty());
    }

    @Test
    void whatCostNothingPaysNothingBack() {
        var refund = calculator(line("1", "1", 0, 0)).rest(Map.of());
        assertEquals(money(0), refund.paidBack());
        assertEquals(1, refund.lines().size());
    }

    private static void anyRefundsEndAtTheWhole(Random random, String seed) {
        var lines = lines(random);
        var calculator = calculator(lines.toArray(PaidLine[]::new));
        var before = new HashMap<String, BigDecimal>();
        long paid = 0;
        long bonus = 0;
        for (int step = 0; step < 6; step++) {
            var line = lines.get(random.nextInt(lines.size()));
            var part = line.quantity().multiply(new BigDecimal("0." + random.nextInt(1, 10)));
            var refund = calculator.refund(before, Map.of(line.id(), part));
            refund.lines().forEach(l -> before.merge(l.line(), l.quantity(), BigDecimal::add));
            paid += refund.paidBack().minor();
            bonus += refund.bonusTaken();
            assertTrue(!refund.paidBack().isNegative() && refund.bonusTaken() >= 0, seed);
        }
        var rest = calculator.rest(before);
        assertEquals(
                lines.stream().mapToLong(l -> l.paid().minor()).sum(),
                paid + rest.paidBack().minor(),
                seed);
        assertEquals(
                lines.stream().mapToLong(PaidLine::bonus).sum(), bonus + rest.bonusTaken(), seed);
    }

    private static List<PaidLine> lines(Random random) {
        var lines = new ArrayList<PaidLine>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            var quantity =
                    random.nextBoolean()
                            ? String.valueOf(random.nextInt(1, 9))
                            : "0." + random.nextInt(1, 1_000);
            lines.add(line("" + i, quantity, random.nextInt(10_000), random.nextInt(200)));
        }
        return lines;
    }

    private static RefundCalculator calculator(PaidLine... lines) {
        return new RefundCalculator(EUR, List.of(lines));
    }

    private static PaidLine line(String id, String quantity, long paid, long bonus) {
        return new PaidLine(id, new BigDecimal(quantity), money(paid), bonus);
    }

    private static Money money(long minor) {
        return new Money(minor, EUR);
    }
}
