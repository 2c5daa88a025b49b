package dev.regulars.server.backtest;

import dev.regulars.loyalty.member.Purpose;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a member beside their sales.
 *
 * @param enrolledOn absent is the day of their first sale
 * @param agreedSince what they agreed to, and since when
 */
record KnownMember(
        @Nullable LocalDate enrolledOn,
        @Nullable MonthDay birthday,
        Map<Purpose, LocalDate> agreedSince) {

    KnownMember {
        agreedSince = Map.copyOf(agreedSince);
    }

    /** Whether they agreed to it by a day. */
    boolean agrees(Purpose purpose, LocalDate on) {
        var since = agreedSince.get(purpose);
        return since != null && !since.isAfter(on);
    }
}
