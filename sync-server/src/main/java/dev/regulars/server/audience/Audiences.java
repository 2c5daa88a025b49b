package dev.regulars.server.audience;

import java.time.Instant;
import java.util.List;

/** All audiences. Called inside a unit of work. */
public interface Audiences {
    /** The newest first. */
    List<NamedAudience> all();

    /** Keeps one, in place of the one of the same name. */
    void save(NamedAudience audience);

    /** Nobody is in it from now on. */
    void end(String name, String who, Instant at);
}
