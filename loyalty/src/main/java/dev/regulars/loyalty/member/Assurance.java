package dev.regulars.loyalty.member;

/** How sure we are that the one who shows a card is the one it was given to. */
public enum Assurance {
    /** A bare UID or number, or a member found by asking. */
    LOW,
    /** A static signed code: it cannot be forged, but it can be copied. */
    MEDIUM,
    /** A rotating code, or a chip counter higher than any this till knows. */
    HIGH;

    /** Whether this is enough where {@code needed} is asked for. */
    public boolean meets(Assurance needed) {
        return compareTo(needed) >= 0;
    }
}
