package dev.regulars.server.lease;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.offer.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is lent to whom. Called inside a unit of work. */
public interface Loans {

    /** Who holds a right; nobody where it was released. */
    Optional<Lent> holder(Right right);

    /** Everything that tills hold, also what was released and not given back, oldest first. */
    List<Lent> all();

    Optional<Lent> find(String lease);

    /** Leases of a till that were released and that it has not given back. */
    List<String> released(TillId till);

    /** Tills that have such leases. */
    List<TillId> tillsWithReleased();

    /** Keeps a lease; one that is there already stays as it is. Returns whether it is new. */
    boolean lend(Lent lent);

    /** A person released it. */
    void release(String lease, Instant at);

    /** It was given back. */
    void end(String lease, Instant at);

    /**
     * A till used a right, whether it was lent to it or not; returns whether it was. What was lent
     * more than a minute later is another lease.
     */
    boolean used(String offer, String holder, TillId till, Instant at);

    /** When a member used an offer, in sales that were not cancelled. */
    List<LocalDate> uses(String offer, MemberId member);
}
