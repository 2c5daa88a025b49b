package dev.regulars.agent.access;

/** What a token may be used for. */
public enum Scope {
    /** Scans, look-ups, checkouts, commits, and looking at what there is. */
    SELL,
    /** Refunds, voids, and mending whose sale it was. */
    REFUND,
    /** Enrolments, cards, and claims. */
    ENROL,
    /** Closing the day. */
    CLOSE
}
