package dev.regulars.trials.bench.quote;

import dev.regulars.loyalty.condition.Measured;
import dev.regulars.loyalty.money.Money;

/** A basket that need not be added up. */
final class KnownSums implements Measured {
    private static final Money SOME = new Money(3_000, FiftyOffers.EUR);

    @Override
    public Money total() {
        return SOME;
    }

    @Override
    public Money amountOf(String scope) {
        return SOME;
    }

    @Override
    public long piecesOf(String scope) {
        return 4;
    }
}
