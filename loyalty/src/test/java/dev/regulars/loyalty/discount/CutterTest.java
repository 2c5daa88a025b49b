package dev.regulars.loyalty.discount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.money.Shares;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CutterTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Scope BREAD = new Scope(Scope.Kind.CATEGORY, "bread");

    @Test
    void noBenefitTakesOffMoreThanItsMost() {
        int reached = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var cutter = new Cutter(benefit(random));
            long off = LongStream.of(cutter.apply(prices(random), lines())).sum();
            assertTrue(off <= cutter.most(), "seed " + seed);
            reached += off == cutter.most() ? 1 : 0;
        }
        assertTrue(reached > 200, "the most was reached " + reached + " times only");
    }

    @Test
    void whatNothingCapsHasNoMost() {
        assertEquals(Long.MAX_VALUE, new Cutter(new Benefit.FreePiece(BREAD)).most());
        assertEquals(
                Long.MAX_VALUE,
                new Cutter(new Benefit.Percent(BigDecimal.TEN, BREAD, null)).most());
    }

    private static OpenPrices prices(Random random) {
        var sold = new Priced[lines().length];
        Arrays.setAll(sold, line -> new Priced(random.nextLong(5_000), 0, 2, BigDecimal.TWO));
        return new OpenPrices(sold, new Shares(sold.length));
    }

    private static int[] lines() {
        return IntStream.range(0, 8).toArray();
    }

    private static Benefit.Cut benefit(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Benefit.AmountOff(money(random), BREAD);
            case 1 -> new Benefit.FixedPrice(money(random), BREAD, cap(random));
            case 2 -> new Benefit.CheapestFree(random.nextInt(1, 4), BREAD, cap(random));
            case 3 -> new Benefit.BuyGet(random.nextInt(1, 4), 1, BREAD, cap(random));
            default -> new Benefit.Percent(percent(random), BREAD, cap(random));
        };
    }

    private static BigDecimal percent(Random random) {
        return BigDecimal.valueOf(random.nextLong(1, 10_001), 2);
    }

    private static @Nullable Money cap(Random random) {
        return random.nextBoolean() ? money(random) : null;
    }

    private static Money money(Random random) {
        return new Money(random.nextLong(1, 2_000), EUR);
    }
}
