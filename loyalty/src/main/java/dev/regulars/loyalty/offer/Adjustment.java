package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the POS takes off one line for one offer, so that it computes nothing itself.
 *
 * @param id unique in its quote: {@code offer/line}
 * @param amount what is taken off, above 0
 * @param text for the receipt, in its language, at most 32 characters
 */
public record Adjustment(
        String id,
        String offer,
        String line,
        Money amount,
        @Nullable String taxCode,
        Kind kind,
        String text) {
    public Adjustment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("adjustment " + id + " takes off " + amount);
        }
        if (text.length() > 32) {
            throw new IllegalArgumentException("adjustment " + id + ": '" + text + "' is too long");
        }
    }

    /** Whether it lowers the price or pays a part of it; tax differs. */
    public enum Kind {
        DISCOUNT,
        PAYMENT
    }
}
