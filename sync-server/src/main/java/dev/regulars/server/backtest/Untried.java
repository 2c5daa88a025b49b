package dev.regulars.server.backtest;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.programme.TierRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an offer asks for that the past does not tell, so that it could never apply. */
public enum Untried {
    CODE,
    AUDIENCE,
    FRIEND,
    BIRTHDAY,
    FAVOURITE,
    STORE,
    INVITATION;

    /** Nothing where it could apply. */
    static @Nullable Untried of(Offer offer, CheckedProgramme programme, boolean birthdays) {
        if (offer.code() != null) {
            return CODE;
        }
        if (!offer.audience().audiences().isEmpty()) {
            return AUDIENCE;
        }
        if (offer.audience().referral() != null) {
            return FRIEND;
        }
        if (offer.period().birthday() != null && !birthdays) {
            return BIRTHDAY;
        }
        if (offer.give().of().kind() == Scope.Kind.FAVOURITE) {
            return FAVOURITE;
        }
        if (!offer.stores().isEmpty()) {
            return STORE;
        }
        return isForTheInvited(offer, programme) ? INVITATION : null;
    }

    private static boolean isForTheInvited(Offer offer, CheckedProgramme programme) {
        var tiers = offer.audience().tiers();
        return !tiers.isEmpty() && invited(programme).containsAll(tiers);
    }

    private static Set<String> invited(CheckedProgramme programme) {
        return programme.tiers().lowestFirst().stream()
                .filter(TierRule::invitation)
                .map(TierRule::id)
                .collect(Collectors.toSet());
    }
}
