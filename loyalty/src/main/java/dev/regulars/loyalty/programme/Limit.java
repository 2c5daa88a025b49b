package dev.regulars.loyalty.programme;

/**
 * How often a member may use an offer, and what a till may grant that head office has not heard of.
 */
public record Limit(Once once, OfflinePolicy offline) {

    /** How often. */
    public enum Once {
        /** A single time in a member's life. */
        EVER,
        /**
         * Once a calendar year of business dates; with a birthday window once a birthday, which is
         * once in {@value #BIRTHDAY_DAYS} days.
         */
        YEAR
    }

    /** A birthday offer is not given again within so many days, even if the birthday changes. */
    public static final int BIRTHDAY_DAYS = 300;
}
