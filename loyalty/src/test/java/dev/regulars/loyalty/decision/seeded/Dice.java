package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same for the same seed. Used by one thread. */
final class Dice {
    static final Currency EUR = Currency.getInstance("EUR");

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to below. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int from(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    final <T> T any(T... some) {
        return some[random.nextInt(some.length)];
    }

    /** From 0.01 to so many minor units. */
    Money money(int most) {
        return new Money(from(1, most), EUR);
    }
}
