package dev.regulars.server.console.member;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One member of the list, as kept.
 *
 * @param cashier holds the first name; closed under the member's key
 * @param visits in a year
 * @param paid in a year, minor units, net of refunds
 */
public record Listed(
        MemberId id,
        @Nullable Ciphertext cashier,
        LocalDate enrolledOn,
        @Nullable String tier,
        @Nullable LocalDate lastVisit,
        int visits,
        long bonus,
        long paid,
        boolean drifting) {}
