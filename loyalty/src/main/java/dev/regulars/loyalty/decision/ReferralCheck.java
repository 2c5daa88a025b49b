package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.ReferralSide;
import org.jspecify.annotations.Nullable;

/** Whether a member has what an offer for bringing friends rewards. */
final class ReferralCheck {
    /** While head office cannot be asked, one till gives a reward once. */
    private static final int UNCONFIRMED = 1;

    private final ReferralSide side;
    private final String offer;

    ReferralCheck(ReferralSide side, String offer) {
        this.side = side;
        this.offer = offer;
    }

    @Nullable Reason whyNot(Facts facts, TillRights rights) {
        return switch (side) {
            case FRIEND -> whyNotFriend(facts);
            case REFERRER -> whyNotReferrer(facts, rights);
        };
    }

    private static @Nullable Reason whyNotFriend(Facts facts) {
        if (!facts.traits().referral().brought()) {
            return Why.NOT_BROUGHT;
        }
        return facts.traits().lastVisit() == null ? null : Why.NOT_FIRST_VISIT;
    }

    private @Nullable Reason whyNotReferrer(Facts facts, TillRights rights) {
        if (facts.traits().referral().left(offer) < 1) {
            return Why.NO_FRIEND;
        }
        boolean given = rights.byMember().getOrDefault(offer, 0) >= UNCONFIRMED;
        return given && !rights.online() ? Why.TILL_LIMIT : null;
    }
}
