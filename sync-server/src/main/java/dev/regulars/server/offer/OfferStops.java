package dev.regulars.server.offer;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Every time that an offer was stopped or started again. Called inside a unit of work. */
public interface OfferStops {

    /** An offer that is stopped now. */
    record Stopped(String offer, Instant at, String who) {}

    /** Those that are stopped now, by id. */
    List<Stopped> now();

    /** The ids of those that were stopped at a moment. */
    Set<String> at(Instant moment);

    /**
     * When anything was stopped or started last, in milliseconds since 1970; 0 before the first.
     */
    long last();

    /** Notes that an offer is stopped, or started again. */
    void note(String offer, boolean stopped, Instant at, String who);
}
