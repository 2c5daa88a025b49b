package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an offer gives. */
public sealed interface Benefit {

    /** Which lines it may be taken off. */
    Scope of();

    /**
     * A part of the price.
     *
     * @param percent above 0, at most 100
     * @param cap the most it takes off a basket
     */
    record Percent(BigDecimal percent, Scope of, @Nullable Money cap) implements Benefit {}

    /** A fixed amount, or what there is if that is less. */
    record AmountOff(Money amount, Scope of) implements Benefit {}

    /**
     * The cheapest pieces cost nothing.
     *
     * @param pieces how many, 1 or more
     */
    record CheapestFree(int pieces, Scope of, @Nullable Money cap) implements Benefit {}

    /** One piece costs nothing. */
    record FreePiece(Scope of) implements Benefit {}
}
