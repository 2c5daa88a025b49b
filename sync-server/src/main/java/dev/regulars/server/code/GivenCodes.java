package dev.regulars.server.code;

import dev.regulars.loyalty.id.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/** Which codes a member was given. Called inside a unit of work. */
public interface GivenCodes {

    /** The newest of a kind. */
    Optional<Given> last(MemberId member, String format);

    /**
     * A code that a member was given.
     *
     * @param number from 1
     * @param blocked whether it was lost, or replaced
     */
    record Given(int number, LocalDate validUntil, boolean blocked) {}
}
