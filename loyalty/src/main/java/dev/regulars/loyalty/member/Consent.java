package dev.regulars.loyalty.member;

import java.time.Instant;

/**
 * One answer to one question of consent, with what was shown and how we know.
 *
 * @param textVersion the version of the wording that was shown ("v3")
 * @param language BCP 47 tag of the wording
 */
public record Consent(
        Purpose purpose,
        Decision decision,
        String textVersion,
        String language,
        Instant at,
        Evidence evidence) {

    /** What the member said. */
    public enum Decision {
        GIVEN,
        /** Given for a channel that its owner has not confirmed yet: not used until then. */
        UNCONFIRMED,
        REFUSED,
        WITHDRAWN
    }

    /** Whether it may be acted upon now. */
    public boolean inForce() {
        return decision == Decision.GIVEN;
    }
}
