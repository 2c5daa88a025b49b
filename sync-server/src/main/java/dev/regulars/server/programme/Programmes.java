package dev.regulars.server.programme;

import java.util.List;
import java.util.Optional;

/** Every version that was published. A server has one programme. Called inside a unit of work. */
public interface Programmes {

    /** A version without what is in it. */
    record Version(String programme, int version) {}

    /** Which one is in force; cheap to ask. */
    Optional<Version> newestVersion();

    Optional<Published> newest();

    Optional<Published> find(String programme, int version);

    /** Newest first. */
    List<Published> all();

    void save(Published published);
}
