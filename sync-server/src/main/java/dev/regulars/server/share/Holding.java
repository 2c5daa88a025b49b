package dev.regulars.server.share;

import dev.regulars.loyalty.id.TillId;
import org.jspecify.annotations.Nullable;

/**
 * What one till holds of one offer.
 *
 * @param budget whether units are minor units of money; uses otherwise
 * @param given units that it was given, less what it gave back
 * @param used units that it sold; below what it was given, or the POS took more than it was told to
 * @param keep it was asked for what it holds beyond this
 * @param over whether it was told that nothing is left anywhere
 */
public record Holding(
        String offer,
        boolean budget,
        TillId till,
        long given,
        long used,
        @Nullable Long keep,
        boolean over) {

    /** What it may still grant, by what is known here. */
    public long unused() {
        return given - used;
    }
}
