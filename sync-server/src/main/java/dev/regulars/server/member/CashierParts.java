package dev.regulars.server.member;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import java.util.Optional;

/** What cashiers may see of members, closed. Called inside a unit of work. */
public interface CashierParts {

    /** Absent for a member who is unknown, was erased, or told nothing. */
    Optional<Ciphertext> of(MemberId member);

    /** Whether this member was erased. */
    boolean erased(MemberId member);
}
