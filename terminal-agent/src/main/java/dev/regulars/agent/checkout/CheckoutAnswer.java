package dev.regulars.agent.checkout;

import dev.regulars.agent.member.MemberCard;
import dev.regulars.loyalty.explanation.IfJoined;
import dev.regulars.loyalty.explanation.NearestMiss;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.QuotedLine;
import dev.regulars.loyalty.sale.Mode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the POS and the panel are told of a checkout.
 *
 * @param state {@code open}, {@code locked}
 * @param say a sentence for the cashier to say
 */
record CheckoutAnswer(
        String posSaleId,
        String state,
        Mode mode,
        Currency currency,
        Money before,
        Money after,
        String programme,
        int version,
        List<QuotedLine> lines,
        List<ToldOffer> offers,
        List<Adjustment> adjustments,
        long bonus,
        @Nullable MemberCard member,
        @Nullable Question question,
        @Nullable IfJoined ifJoined,
        @Nullable NearestMiss nearestMiss,
        @Nullable String say,
        ReceiptBlock receipt,
        @Nullable ToldPoints redeem,
        List<ToldCode> codes) {

    /** What became of an offer, with its reason in words. */
    record ToldOffer(String id, String text, boolean applied, Money amount, ToldReason reason) {}

    /**
     * What points can pay, and what they pay.
     *
     * @param points spent now
     * @param amount what those are worth
     * @param most how many can be spent on this basket, worth {@code mostAmount}
     * @param minimum fewer cannot be spent, and only multiples of {@code step}
     * @param worth the rate, rounded down to minor units: this amount for so many points
     * @param choices some that can be spent, the most first
     * @param whyNot why none can be, in a sentence; absent where some can
     */
    record ToldPoints(
            long points,
            Money amount,
            long most,
            Money mostAmount,
            long minimum,
            long step,
            @Nullable Worth worth,
            List<Worth> choices,
            @Nullable String whyNot) {}

    /** Points and what they are worth. */
    record Worth(long points, Money amount) {}

    record ToldReason(String code, Map<String, String> values, String text) {}

    /** Another member's card was shown: the cashier decides. */
    record Question(String kind, String text, MemberCard keep, MemberCard change) {}
}
