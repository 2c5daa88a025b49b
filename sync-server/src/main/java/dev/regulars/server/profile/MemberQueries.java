package dev.regulars.server.profile;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members as somebody looks at them: no names, those need the member's key. In a unit of work. */
public interface MemberQueries {

    /**
     * A member.
     *
     * @param member as was asked for
     * @param livesAs whom the member lives on as; the same id unless merged
     * @param enrolledOn absent while the member was only mentioned
     * @param profile absent until the first recompute
     */
    record Shown(
            MemberId member,
            MemberId livesAs,
            AccountId account,
            @Nullable LocalDate enrolledOn,
            boolean erased,
            @Nullable Profile profile) {}

    Optional<Shown> find(MemberId member);

    /** Who can be served, by id. */
    List<MemberId> list(int limit, int offset);

    /** How many can be served. */
    long count();
}
