package dev.regulars.loyalty.bonus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EarningTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BonusRule RULE =
            new BonusRule(
                    1,
                    new Money(100, EUR),
                    Map.of("regular", new BigDecimal("1.5"), "gold", new BigDecimal("0.33")),
                    365,
                    0);
    private static final Earning EARNING = new Earning(RULE);

    @Test
    void wholeSaleIsRoundedDownOnceAndSpreadOverItsLines() {
        assertArrayEquals(new long[] {1, 0}, EARNING.points("member", new long[] {50, 50}));
        assertArrayEquals(new long[] {7}, EARNING.points("member", new long[] {799}));
        assertArrayEquals(new long[] {1, 2, 0}, EARNING.points("member", new long[] {99, 199, 99}));
    }

    @Test
    void tierMultipliesWithoutFloatingPoint() {
        assertArrayEquals(new long[] {11}, EARNING.points("regular", new long[] {799}));
        assertArrayEquals(new long[] {33}, EARNING.points("gold", new long[] {10_000}));
    }

    @Test
    void evenExchangeEarnsNothingAndAReturnTakesBack() {
        assertEquals(0, sum("member", 199, -199));
        assertEquals(-2, sum("member", -199));
        assertEquals(-1, sum("member", 49, -100));
    }

    @Test
    void linesAlwaysAddUpToTheSale() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            var paid = random.longs(1 + random.nextInt(20), -3_000, 9_000).toArray();
            long net = Arrays.stream(paid).sum();
            assertEquals(Math.floorDiv(net * 3, 200L), sum("regular", paid));
        }
    }

    @Test
    void largestSalesDoNotOverflow() {
        var rule = new BonusRule(999_999, new Money(1, EUR), Map.of(), 0, 0);
        long most = 1_000_000_000_000L;
        assertEquals(most * 999_999, new Earning(rule).points("member", new long[] {most})[0]);
    }

    @Test
    void programmeWithoutBonusEarnsNothing() {
        assertArrayEquals(new long[] {0}, new Earning(null).points("member", new long[] {500}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BonusRule(0, new Money(1, EUR), Map.of(), 0, 0));
    }

    private static long sum(String tier, long... paid) {
        return Arrays.stream(EARNING.points(tier, paid)).sum();
    }
}
