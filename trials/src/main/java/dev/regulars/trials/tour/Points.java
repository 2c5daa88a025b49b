package dev.regulars.trials.tour;

import dev.regulars.loyalty.money.Money;

/**
 * The tour's own arithmetic for points, apart from the engine's: 1 for each euro, in whole points.
 */
final class Points {
    private Points() {}

    static long asMember(Money paid) {
        return Math.floorDiv(paid.minor(), 100);
    }

    /** Regulars earn half as much again. */
    static long asRegular(Money paid) {
        return Math.floorDiv(paid.minor() * 3, 200);
    }
}
