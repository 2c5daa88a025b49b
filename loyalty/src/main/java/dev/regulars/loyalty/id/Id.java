package dev.regulars.loyalty.id;

/**
 * A name that one thing goes by: 1 to 64 characters from letters, digits, {@code . _ : -}. Written
 * as a plain JSON string. UUIDv7 where it is minted by us; never read for its time.
 */
public sealed interface Id
        permits AccountId, EventId, MemberId, OperatorId, ProducerId, StoreId, TillId, VisitId {

    /** The name itself. */
    String value();

    /** Refuses what could not be a name, saying which kind of name was meant. */
    static String checked(String kind, String value) {
        if (value.isEmpty() || value.length() > 64 || !value.chars().allMatch(Id::allowed)) {
            throw new IllegalArgumentException(
                    kind + " must be 1 to 64 letters, digits or . _ : - but was '" + value + "'");
        }
        return value;
    }

    private static boolean allowed(int c) {
        return c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || ".:_-".indexOf(c) >= 0;
    }
}
