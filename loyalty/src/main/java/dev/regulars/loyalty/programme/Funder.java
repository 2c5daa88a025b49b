package dev.regulars.loyalty.programme;

import org.jspecify.annotations.Nullable;

/**
 * Who bears what an offer costs; nothing of it is shown to customers.
 *
 * @param supplier who, where it is a supplier
 */
public record Funder(Kind kind, @Nullable String supplier) {

    /** What holds where the programme does not say. */
    public static final Funder HEAD_OFFICE = new Funder(Kind.HQ, null);

    /** Whose purse. */
    public enum Kind {
        HQ,
        STORE,
        SUPPLIER
    }

    public Funder {
        if ((kind == Kind.SUPPLIER) != (supplier != null)) {
            throw new IllegalArgumentException("a supplier, and only one, has a name: " + supplier);
        }
    }

    /** As it is written: {@code hq}, {@code store} or {@code supplier:NAME}. */
    public String written() {
        return switch (kind) {
            case HQ -> "hq";
            case STORE -> "store";
            case SUPPLIER -> "supplier:" + supplier;
        };
    }
}
