package dev.regulars.server.console.login;

import java.time.Instant;
import java.util.Optional;

/** Who is logged in, by the hash of what their browser holds. Called inside a unit of work. */
public interface Sessions {

    /** One browser's session. */
    record Kept(String user, Instant endsAt) {}

    Optional<Kept> find(String hash);

    void save(String hash, Kept session);

    void end(String hash);

    /** Ends all sessions of a user. */
    void endAll(String user);

    /** Forgets those that were over by then. */
    void forgetBefore(Instant moment);
}
