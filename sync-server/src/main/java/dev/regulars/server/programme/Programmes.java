package dev.regulars.server.programme;

import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import java.util.List;
import java.util.Optional;

/** Every version that was published. A server has one programme. Called inside a unit of work. */
public interface Programmes {

    /** A version without what is in it. */
    record Version(String programme, int version, Rollout rollout, boolean withdrawn) {}

    /** All of them, newest first; cheap to ask. */
    List<Version> versions();

    /** The newest that was not withdrawn. */
    Optional<Published> newest();

    Optional<Published> find(String programme, int version);

    /** Newest first. */
    List<Published> all();

    void save(Published published);

    /**
     * Notes that a version will not begin.
     *
     * @param never the same, signed as one that never does
     */
    void withdraw(SignedProgramme never, Published.Withdrawal withdrawal);
}
