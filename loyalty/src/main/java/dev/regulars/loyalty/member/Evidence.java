package dev.regulars.loyalty.member;

/** How we know that a consent was given. */
public enum Evidence {
    OWN_SCREEN,
    OWN_PHONE,
    SIGNED_SLIP,
    SAID_TO_OPERATOR,
    /** Taken over from the shop's earlier system, which holds the proof. */
    IMPORTED
}
