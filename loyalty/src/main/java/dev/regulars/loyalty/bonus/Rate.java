package dev.regulars.loyalty.bonus;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Points for minor units, as a fraction in lowest terms.
 *
 * @param points above 0
 * @param per minor units, above 0
 */
record Rate(long points, long per) {

    static Rate of(BonusRule rule, BigDecimal factor) {
        var points = BigDecimal.valueOf(rule.points()).multiply(factor);
        int scale = Math.max(0, points.scale());
        var above = points.movePointRight(scale).toBigIntegerExact();
        var below = BigInteger.valueOf(rule.per().minor()).multiply(BigInteger.TEN.pow(scale));
        var common = above.gcd(below);
        return new Rate(
                above.divide(common).longValueExact(), below.divide(common).longValueExact());
    }

    /** Whole points for an amount, rounded towards minus infinity. */
    long whole(long minor) {
        return fits(minor)
                ? Math.floorDiv(minor * points, per)
                : product(minor).subtract(rest(minor)).divide(divisor()).longValueExact();
    }

    /**
     * What rounding took, from 0 to below {@code per}, so it is exact in 64 bits even where the
     * products are not.
     *
     * @param whole points of the amount
     */
    long lost(long minor, long whole) {
        return minor * points - whole * per;
    }

    private boolean fits(long minor) {
        long product = minor * points;
        return Math.multiplyHigh(minor, points) == product >> (Long.SIZE - 1);
    }

    private BigInteger rest(long minor) {
        return product(minor).mod(divisor());
    }

    private BigInteger product(long minor) {
        return BigInteger.valueOf(minor).multiply(BigInteger.valueOf(points));
    }

    private BigInteger divisor() {
        return BigInteger.valueOf(per);
    }
}
