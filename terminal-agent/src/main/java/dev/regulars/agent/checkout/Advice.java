package dev.regulars.agent.checkout;

import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.explanation.IfJoined;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was shown for a basket.
 *
 * @param member whom it was made for; absent for nobody
 * @param facts what this till knew of them, without the birthday
 * @param ifJoined what a new member would have got off this basket; absent with a member, and where
 *     it is nothing
 * @param spent what the points that pay would be taken from
 */
record Advice(
        Quote quote,
        @Nullable MemberId member,
        @Nullable AccountId account,
        @Nullable Facts facts,
        long sheetRevision,
        @Nullable IfJoined ifJoined,
        List<Lot> spent) {
    Advice {
        spent = List.copyOf(spent);
    }
}
