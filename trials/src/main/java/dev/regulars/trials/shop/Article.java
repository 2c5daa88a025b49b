package dev.regulars.trials.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Something the sample shop sells.
 *
 * @param unit {@code pc}, or {@code kg} for what is weighed
 * @param price per unit, tax included, in euro
 * @param taxRate a fraction
 * @param flags separated by spaces, as a basket's line has them
 * @param popularity how often it is taken, beside the others; 0 is never by itself
 */
public record Article(
        String sku,
        String name,
        String category,
        String unit,
        BigDecimal price,
        String taxCode,
        BigDecimal taxRate,
        String flags,
        int popularity) {

    boolean weighed() {
        return unit.equals("kg");
    }

    /** What this much of it costs, in whole cents. */
    BigDecimal amount(BigDecimal quantity) {
        return price.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
    }
}
