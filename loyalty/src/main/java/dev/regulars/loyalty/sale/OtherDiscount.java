package dev.regulars.loyalty.sale;

import dev.regulars.loyalty.money.Money;

/**
 * A discount that the POS gave by itself, already taken off the line's amount.
 *
 * @param amount what was taken off, 0 or more
 */
public record OtherDiscount(Kind kind, Money amount) {
    /** Why the POS gave it. */
    public enum Kind {
        PROMOTION,
        STAFF,
        MANUAL
    }
}
