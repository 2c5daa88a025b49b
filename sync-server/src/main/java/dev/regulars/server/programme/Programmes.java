package dev.regulars.server.programme;

import java.util.List;
import java.util.Optional;

/** Every version that was published. A server has one programme. Called inside a unit of work. */
public interface Programmes {

    Optional<Published> newest();

    Optional<Published> find(String programme, int version);

    /** Newest first. */
    List<Published> all();

    void save(Published published);
}
