package dev.regulars.loyalty.programme;

/** Who may see a tier or an offer by name. */
public enum Show {
    HQ,
    CASHIER,
    CUSTOMER
}
