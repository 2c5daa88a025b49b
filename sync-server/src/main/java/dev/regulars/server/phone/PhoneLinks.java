package dev.regulars.server.phone;

import dev.regulars.loyalty.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links that were given, and the phones that took them. Called inside a unit of work. */
public interface PhoneLinks {

    /** The number of the newest of a member; 0 before the first. */
    int newest(MemberId member);

    /** Keeps a new link by its hash. */
    void save(String hash, Link link);

    /** Takes a link, if nobody did and no newer one was given. */
    Optional<Link> take(String hash, Instant now);

    /** Ends what came before a number of this member; the phones among them, whose codes count. */
    List<Integer> replaceBefore(MemberId member, int number, Instant now);

    /**
     * A link.
     *
     * @param number which of this member's phones it is for, from 1
     */
    record Link(MemberId member, int number, Instant expiresAt) {}
}
