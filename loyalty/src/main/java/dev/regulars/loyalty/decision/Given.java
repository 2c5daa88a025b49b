package dev.regulars.loyalty.decision;

/**
 * What one offer takes off the lines of a sale.
 *
 * @param cut minor units by line, in the order of {@link SaleLines}
 * @param total their sum
 */
record Given(PlannedOffer offer, long[] cut, long total) {}
