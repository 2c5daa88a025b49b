package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfferCode;
import dev.regulars.loyalty.programme.OfflinePolicy;

/** What a till may give by itself, read off the programme. */
final class TillPolicy {
    private TillPolicy() {}

    static boolean allows(Offer offer, Money amount, TillRights rights) {
        boolean lent = rights.leases().contains(offer.id());
        boolean code =
                lent
                        || !(offer.code() instanceof OfferCode.SingleUse(var policy))
                        || policy instanceof OfflinePolicy.Limited
                                && allows(offer.id(), policy, amount, rights);
        var limit = offer.limit();
        return code && (limit == null || allows(offer.id(), limit.offline(), amount, rights));
    }

    static boolean allows(String right, OfflinePolicy policy, Money amount, TillRights rights) {
        return rights.online()
                || switch (policy) {
                    case OfflinePolicy.Deny _ -> false;
                    case OfflinePolicy.Escrow _ -> rights.leases().contains(right);
                    case OfflinePolicy.Limited limited -> allows(right, limited, amount, rights);
                };
    }

    private static boolean allows(
            String right, OfflinePolicy.Limited limited, Money amount, TillRights rights) {
        var given = rights.value().getOrDefault(right, Money.zero(Dice.EUR));
        var perDay = limited.perTillAndDay();
        var value = limited.valuePerTill();
        return rights.byMember().getOrDefault(right, 0) < limited.perMemberAndTill()
                && (perDay == null || rights.today().getOrDefault(right, 0) < perDay)
                && (value == null || given.plus(amount).compareTo(value) <= 0);
    }
}
