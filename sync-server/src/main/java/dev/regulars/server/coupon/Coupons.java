package dev.regulars.server.coupon;

import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.server.inbox.Filed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The codes that were made, and those that were used. Called inside a unit of work. */
public interface Coupons {

    /** Codes of an offer that were made together, with numbers from the first. */
    record Batch(String offer, long first, int count, Instant madeAt, String who, long used) {}

    /** Newest first. */
    List<Batch> batches();

    Optional<Batch> batch(String offer, long first);

    /** The highest number of an offer's codes; 0 where there is none. */
    long last(String offer);

    void keep(Batch batch);

    /** Whether such a code was made. */
    boolean exists(String offer, long number);

    /** When a code was used, in a sale that was not cancelled. */
    Optional<LocalDate> used(String offer, long number);

    /** Keeps the use of every code that a sale used. */
    void keepUses(Filed filed, VisitRecorded visit);
}
