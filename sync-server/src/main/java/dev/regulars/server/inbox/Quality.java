package dev.regulars.server.inbox;

/** How sure head office is of when something happened. */
public enum Quality {
    /** The producer's clock agrees with signed server times before and after it. */
    CONFIRMED,
    /** The producer held no server time to compare its clock with. */
    UNCONFIRMED,
    /** The producer's clock was wrong: moved to the nearest moment that is possible. */
    CORRECTED
}
