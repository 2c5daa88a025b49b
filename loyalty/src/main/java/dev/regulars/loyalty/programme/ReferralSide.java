package dev.regulars.loyalty.programme;

/** Which of the two an offer for bringing friends is for. */
public enum ReferralSide {
    /** Whoever was brought, at their first visit. */
    FRIEND,
    /** Whoever brought them, once for each friend who came. */
    REFERRER
}
