package dev.regulars.loyalty.sale;

/** What a line is, where that changes what may be done with it. */
public enum LineFlag {
    NO_DISCOUNT,
    NO_BONUS,
    /** A container deposit: neither discounted nor earned on. */
    DEPOSIT,
    /** Money put on a gift card: neither discounted nor earned on. */
    GIFT_CARD,
    AGE_RESTRICTED
}
