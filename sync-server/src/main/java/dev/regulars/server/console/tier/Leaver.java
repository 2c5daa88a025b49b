package dev.regulars.server.console.tier;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.server.console.TierLabel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose grace runs.
 *
 * @param cashier holds the first name; closed under the member's key
 * @param until last day in the tier
 */
public record Leaver(
        MemberId id,
        @Nullable Ciphertext cashier,
        TierLabel tier,
        LocalDate until,
        @Nullable LocalDate lastVisit) {}
