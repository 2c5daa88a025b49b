package dev.regulars.agent.identify;

import dev.regulars.agent.member.MemberCard;
import dev.regulars.loyalty.id.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * What a card or code led to; beside its sentence in the answer.
 *
 * @param visit the sale that a receipt or a claim is of
 */
record Found(
        @Nullable MemberCard member,
        @Nullable VisitId visit,
        @Nullable String receiptCode,
        @Nullable String claimCode,
        @Nullable String couponCode) {
    static final Found NOTHING = new Found(null, null, null, null, null);

    static Found member(MemberCard card) {
        return new Found(card, null, null, null, null);
    }

    static Found receipt(VisitId visit, String code) {
        return new Found(null, visit, code, null, null);
    }

    static Found claim(VisitId visit, String code) {
        return new Found(null, visit, null, code, null);
    }

    static Found coupon(String code) {
        return new Found(null, null, null, null, code);
    }
}
