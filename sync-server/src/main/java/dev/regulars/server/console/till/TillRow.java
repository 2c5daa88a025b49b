package dev.regulars.server.console.till;

import dev.regulars.server.pairing.Contact;
import dev.regulars.server.pairing.Till;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A till as head office sees it.
 *
 * @param contact absent until it calls for the first time
 * @param behind how many changes it has not applied; absent when it counts in another generation
 * @param hasProgramme whether it has applied the newest version
 */
public record TillRow(
        Till till,
        String store,
        @Nullable Contact contact,
        @Nullable Long behind,
        boolean hasProgramme) {

    /** How long a till may be silent before somebody should look. */
    public static final Duration SILENT = Duration.ofHours(24);

    /** How long a till sells on by itself with all rights. */
    public static final Duration ALONE = Duration.ofDays(30);

    private static final Duration LATELY = Duration.ofMinutes(10);

    /** How it is doing. */
    public enum State {
        FINE,
        QUIET,
        SILENT,
        NEVER,
        REVOKED
    }

    public State state(Instant now) {
        if (till.isRevoked()) {
            return State.REVOKED;
        }
        if (contact == null) {
            return State.NEVER;
        }
        var silence = Duration.between(contact.at(), now);
        return silence.compareTo(LATELY) < 0
                ? State.FINE
                : silence.compareTo(SILENT) < 0 ? State.QUIET : State.SILENT;
    }

    /** Store and till in one. */
    public String name() {
        return store + ", " + till.name();
    }

    /** Whole days for which it still sells with all rights. */
    public long daysLeft(Instant now) {
        return contact == null
                ? 0
                : Math.max(0, ALONE.minus(Duration.between(contact.at(), now)).toDays());
    }
}
