package dev.regulars.loyalty.sale;

import dev.regulars.loyalty.member.TagTap;
import org.jspecify.annotations.Nullable;

/**
 * How and when the member of a sale was found.
 *
 * @param tap by which tap of a secure tag, where it was one
 */
public record Finding(By by, When when, @Nullable TagTap tap) {

    /** Found otherwise than by a secure tag. */
    public Finding(By by, When when) {
        this(by, when, null);
    }

    /** The same, by this tap or none. */
    public Finding by(@Nullable TagTap ofTag) {
        return new Finding(by, when, ofTag);
    }

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
