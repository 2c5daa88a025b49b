package dev.regulars.server.erasure;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.secret.SecretKey32;
import java.util.Optional;

/** One pair of keys for each member, outside the events. Called inside a unit of work. */
public interface MemberKeys {

    /**
     * The keys of one member.
     *
     * @param cashier opens what a cashier may see
     * @param contact opens what only head office may see
     */
    record Pair(SecretKey32 cashier, SecretKey32 contact) {}

    Optional<Pair> find(MemberId member);

    /** Keeps keys that are not here yet; those of an erased member never come back. */
    void keep(MemberId member, Pair keys);

    /** Destroys them. */
    void destroy(MemberId member);
}
