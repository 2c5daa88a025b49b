package dev.regulars.agent.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that was given out. The token itself is kept nowhere.
 *
 * @param id names it in events and in lists; says nothing of the token
 * @param hash of the token
 * @param origin of the page that may use it; absent for a native POS and for the panel
 * @param until after this it is worth nothing; absent means no end
 */
public record Grant(
        String id,
        Kind kind,
        String name,
        TokenHash hash,
        Set<Scope> scopes,
        @Nullable String origin,
        Instant made,
        @Nullable Instant until) {
    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /** How a token is carried. */
    public enum Kind {
        /** In a header. */
        POS,
        /** In a cookie. */
        PANEL
    }

    /** Whether it is still good. */
    boolean goodAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
