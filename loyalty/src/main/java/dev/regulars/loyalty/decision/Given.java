package dev.regulars.loyalty.decision;

/**
 * What one offer takes off the lines of a sale.
 *
 * @param lines places of the lines that it may be taken off, in {@link SaleLines}
 * @param cut minor units for each of them
 * @param total their sum
 */
record Given(PlannedOffer offer, int[] lines, long[] cut, long total) {

    static Given of(PlannedOffer offer, int[] lines, long[] cut) {
        long total = 0;
        for (long minor : cut) {
            total += minor;
        }
        return new Given(offer, lines, cut, total);
    }
}
