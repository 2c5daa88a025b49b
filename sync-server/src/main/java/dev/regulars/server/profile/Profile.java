package dev.regulars.server.profile;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.segment.Standing;
import dev.regulars.server.tier.TierPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands.
 *
 * @param computedOn the business date it was computed for
 * @param tierSince first day in this tier without a break; absent for the lowest
 * @param steps each tier with its first day, earliest first
 * @param tierUntil last day of grace, while the tier's condition no longer holds
 * @param visits how many, ever
 * @param spent ever, net of refunds
 * @param lastVisitAt the moment of the last visit
 * @param bonus spendable, 0 or more
 * @param shortfall points overspent, 0 or more; later points fill it first
 * @param standing absent without any purchase or without consent to profiling
 */
public record Profile(
        AccountId account,
        LocalDate computedOn,
        String tier,
        @Nullable LocalDate tierSince,
        @Nullable LocalDate tierUntil,
        int visits,
        Money spent,
        @Nullable LocalDate firstVisit,
        @Nullable LocalDate lastVisit,
        @Nullable Instant lastVisitAt,
        long bonus,
        long shortfall,
        @Nullable Standing standing,
        List<Window> windows,
        List<TierPath.Step> steps) {
    public Profile {
        steps = List.copyOf(steps);
        windows = List.copyOf(windows);
    }
}
