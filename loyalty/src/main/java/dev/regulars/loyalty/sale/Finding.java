package dev.regulars.loyalty.sale;

/** How and when the member of a sale was found. */
public record Finding(By by, When when) {

    /** By what. */
    public enum By {
        TAP,
        SCAN,
        KEYED,
        PHONE,
        /** Enrolled during this checkout. */
        ENROLLED,
        /** Taken over from an earlier system's history. */
        IMPORTED
    }

    /** At which moment of the sale. */
    public enum When {
        BEFORE_LINES,
        AFTER_TOTAL,
        AFTER_PAYMENT
    }
}
