package dev.regulars.server.profile;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.member.Referral;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.ReferralSide;
import dev.regulars.loyalty.programme.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what tills are told of a member besides sums, as far as the programme asks for it. */
final class TraitsOfMember {
    private final Habits habits;

    TraitsOfMember(Habits habits) {
        this.habits = habits;
    }

    /**
     * @param audiences those that the member is in, with their last days
     * @param before only what happened earlier counts
     */
    Traits of(
            AccountId account,
            @Nullable LocalDate lastVisit,
            Map<String, LocalDate> audiences,
            Rules rules,
            Instant before) {
        var programme = rules.programme();
        var favourite =
                programme
                        .filter(TraitsOfMember::asksForFavourite)
                        .flatMap(p ->
                                habits.favourite(account, rules.currency(), rules.today(), before));
        var referral =
                programme
                        .filter(TraitsOfMember::rewardsReferral)
                        .map(p -> referral(p, habits.referrals(account, before)))
                        .orElse(Referral.NONE);
        return new Traits(lastVisit, favourite.orElse(null), audiences, referral);
    }

    private static boolean asksForFavourite(CheckedProgramme programme) {
        return programme.offers().stream()
                .anyMatch(offer -> offer.give().of().kind() == Scope.Kind.FAVOURITE);
    }

    private static boolean rewardsReferral(CheckedProgramme programme) {
        return programme.offers().stream().anyMatch(o -> o.audience().referral() != null);
    }

    private static Referral referral(CheckedProgramme programme, Referrals referrals) {
        var rewards = new HashMap<String, Integer>();
        for (Offer offer : programme.offers()) {
            if (offer.audience().referral() == ReferralSide.REFERRER) {
                rewards.put(offer.id(), referrals.left(offer.id()));
            }
        }
        return new Referral(referrals.brought(), rewards);
    }
}
