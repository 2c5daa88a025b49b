package dev.regulars.loyalty.offer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.regulars.loyalty.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the POS takes off one line for one offer, so that it computes nothing itself.
 *
 * @param amount what is taken off, above 0
 * @param text for the receipt, in its language, at most 32 characters
 */
@JsonPropertyOrder("id")
public record Adjustment(
        String offer, String line, Money amount, @Nullable String taxCode, Kind kind, String text) {
    public Adjustment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(
                    "adjustment " + offer + "/" + line + " takes off " + amount);
        }
        if (text.length() > 32) {
            throw new IllegalArgumentException(
                    "adjustment " + offer + "/" + line + ": '" + text + "' is too long");
        }
    }

    /** Unique in its quote. */
    @JsonProperty
    public String id() {
        return offer + "/" + line;
    }

    /** Whether it lowers the price or pays a part of it; tax differs. */
    public enum Kind {
        DISCOUNT,
        PAYMENT
    }
}
