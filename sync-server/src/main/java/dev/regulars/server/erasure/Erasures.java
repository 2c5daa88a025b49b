package dev.regulars.server.erasure;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import java.time.Instant;
import java.util.List;

/** Who was erased. Called inside a unit of work. */
public interface Erasures {

    /**
     * An erasure and who has not carried it out yet.
     *
     * @param waiting tills that have not applied the change that told them
     */
    record Shown(MemberId member, Instant at, List<TillId> waiting) {
        public Shown {
            waiting = List.copyOf(waiting);
        }
    }

    boolean isErased(MemberId member);

    void save(MemberId member, Instant at);

    /** Newest first. */
    List<Shown> list();
}
