package dev.regulars.loyalty.discount;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

class WholePriceTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void whatIsAddedUpIsWhatIsSpread() {
        for (long seed = 0; seed < 2_000; seed++) {
            addedUpIsSpread(seed);
        }
    }

    private static void addedUpIsSpread(long seed) {
        var random = new Random(seed);
        var sold = new Priced[random.nextInt(1, 12)];
        Arrays.setAll(sold, line -> priced(random));
        var lines = IntStream.range(0, sold.length).toArray();
        var prices = new OpenPrices(sold, new Shares(sold.length));
        var whole = prices.together(lines);
        for (int i = 0; i < 6; i++) {
            var cutter = new Cutter(benefit(random));
            long spread = LongStream.of(cutter.apply(prices, lines)).sum();
            assertEquals(spread, cutter.apply(whole), "seed " + seed);
        }
    }

    private static Priced priced(Random random) {
        long amount = random.nextInt(4) == 0 ? 0 : random.nextLong(1, 5_000);
        long lowest = random.nextInt(3) == 0 ? random.nextLong(amount + 1) : 0;
        return new Priced(amount, lowest, 1, BigDecimal.ONE);
    }

    private static Benefit.Cut benefit(Random random) {
        if (random.nextBoolean()) {
            return new Benefit.AmountOff(money(random), Scope.BASKET);
        }
        var percent = BigDecimal.valueOf(random.nextLong(1, 10_000), 2);
        return new Benefit.Percent(percent, Scope.BASKET, cap(random));
    }

    private static @Nullable Money cap(Random random) {
        return random.nextBoolean() ? money(random) : null;
    }

    private static Money money(Random random) {
        return new Money(random.nextLong(1, 6_000), EUR);
    }
}
