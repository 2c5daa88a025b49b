package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.sale.Line;

/** How many pieces a line is: something weighed or measured is one. */
public final class Pieces {
    private static final String PIECE = "pc";

    private Pieces() {}

    /** Pieces of a line, negative on a returned one. */
    public static long of(Line line) {
        boolean counted =
                line.unit().equals(PIECE) && line.quantity().stripTrailingZeros().scale() <= 0;
        return counted ? line.quantity().longValueExact() : line.quantity().signum();
    }
}
