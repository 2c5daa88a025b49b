package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line before any benefit.
 *
 * @param amount minor units that may be taken off, the lowest price included; 0 where nothing may
 * @param lowest minor units that the line costs at least
 * @param pieces how many pieces it is, something weighed being one
 * @param quantity in its own unit
 */
public record Priced(long amount, long lowest, long pieces, BigDecimal quantity) {

    /** A line that no benefit touches. */
    public static final Priced CLOSED = new Priced(0, 0, 0, BigDecimal.ZERO);

    private static final BigDecimal MOST = BigDecimal.valueOf(Line.MOST_MINOR_UNITS);

    /** A line that something may be taken off. */
    public static Priced of(Line line, long pieces) {
        long amount = line.amount().minor();
        var least = line.lowestPrice();
        long lowest = least == null ? 0 : Math.min(amount, cost(least, line.quantity()));
        return new Priced(amount, lowest, pieces, line.quantity());
    }

    /** How much may be taken off. */
    public long room() {
        return amount - lowest;
    }

    /** What a part of the line costs at another price for each unit, rounded half up. */
    long at(Money price, long piecesOfIt) {
        return piecesOfIt == pieces
                ? cost(price, quantity)
                : cost(price, BigDecimal.valueOf(piecesOfIt));
    }

    /** More than any line costs is as good as that: a sale with a silly price must be kept. */
    private static long cost(Money price, BigDecimal quantity) {
        var cost = quantity.multiply(BigDecimal.valueOf(price.minor())).min(MOST);
        return cost.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
