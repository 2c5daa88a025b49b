package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.sale.Line;
import java.math.BigDecimal;

/** How many pieces a line is: something weighed or measured is one. */
public final class Pieces {
    private static final String PIECE = "pc";

    private Pieces() {}

    /** Pieces of a line, negative on a returned one. */
    public static long of(Line line) {
        boolean counted = line.unit().equals(PIECE) && isWhole(line.quantity());
        return counted ? line.quantity().longValueExact() : line.quantity().signum();
    }

    private static boolean isWhole(BigDecimal quantity) {
        return quantity.scale() <= 0 || quantity.stripTrailingZeros().scale() <= 0;
    }
}
