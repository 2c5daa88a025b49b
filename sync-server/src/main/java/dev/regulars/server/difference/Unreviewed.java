package dev.regulars.server.difference;

import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.VisitId;
import java.time.Instant;
import java.util.List;

/** Sales with a quote that head office has not decided again. Called inside a unit of work. */
public interface Unreviewed {

    /**
     * One of them.
     *
     * @param event that recorded it
     * @param at when it happened
     */
    record Visit(VisitId id, EventId event, Instant at) {}

    /** Some whose member, if any, is enrolled here. */
    List<Visit> some(int limit);

    void done(List<Visit> visits);
}
