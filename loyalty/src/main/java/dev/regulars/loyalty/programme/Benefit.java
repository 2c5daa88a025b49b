package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an offer gives. */
public sealed interface Benefit {

    /** Which lines it is about. */
    Scope of();

    /** Something off the price. */
    sealed interface Cut extends Benefit {}

    /** Something that leaves the price as it is. */
    sealed interface Extra extends Benefit {}

    /**
     * A part of the price.
     *
     * @param percent above 0, at most 100
     * @param cap the most it takes off a basket
     */
    record Percent(BigDecimal percent, Scope of, @Nullable Money cap) implements Cut {}

    /** A fixed amount, or what there is if that is less. */
    record AmountOff(Money amount, Scope of) implements Cut {}

    /**
     * Each piece costs this, or what it costs anyway if that is less; of something weighed or
     * measured each unit does.
     *
     * @param cap the most it takes off a basket
     */
    record FixedPrice(Money price, Scope of, @Nullable Money cap) implements Cut {}

    /**
     * The cheapest pieces cost nothing.
     *
     * @param pieces how many, 1 or more
     */
    record CheapestFree(int pieces, Scope of, @Nullable Money cap) implements Cut {}

    /**
     * Of so many pieces bought, the cheapest of them cost nothing: "three for two" is buy 2, get 1.
     * Counted in whole sets over all lines of the scope.
     *
     * @param buy paid pieces in a set, 1 or more
     * @param get free pieces in a set, 1 or more
     */
    record BuyGet(int buy, int get, Scope of, @Nullable Money cap) implements Cut {}

    /** One piece costs nothing. */
    record FreePiece(Scope of) implements Cut {}

    /**
     * The lines earn so many times the points they would. Where several are good for a line, the
     * highest counts.
     *
     * @param times above 0, with at most two decimals
     */
    record MorePoints(BigDecimal times, Scope of) implements Extra {}

    /**
     * Points for the visit, spread over the lines of the scope so that a refund takes its part
     * back.
     *
     * @param points 1 or more
     */
    record Points(long points, Scope of) implements Extra {}

    /**
     * Something that is no money: "a seat by the window".
     *
     * @param name as in a tier's treatment
     */
    record Treatment(String name) implements Extra {
        @Override
        public Scope of() {
            return Scope.BASKET;
        }
    }
}
