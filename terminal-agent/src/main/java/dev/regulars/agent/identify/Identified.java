package dev.regulars.agent.identify;

import dev.regulars.agent.member.MemberCard;
import dev.regulars.loyalty.id.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "what is this?".
 *
 * @param scan names this scan for some minutes, so that a card can be bound to somebody; says
 *     nothing of the card
 * @param outcome the word of an {@link Outcome}
 * @param text one sentence for the person at the till
 * @param reader which of the till's own readers it was held to
 */
public record Identified(
        String scan,
        String outcome,
        String text,
        Outcome.Sound sound,
        Source source,
        @Nullable String reader,
        @Nullable MemberCard member,
        @Nullable VisitId visit,
        @Nullable String receiptCode,
        @Nullable String claimCode,
        @Nullable String couponCode) {

    static Identified of(String scan, Source source, Outcome outcome, String text) {
        return new Identified(
                scan,
                outcome.word(),
                text,
                outcome.sound(),
                source,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether it is a card that can be given to somebody. */
    boolean isNobodys() {
        return outcome.equals(Outcome.UNKNOWN_CARD.word());
    }

    Identified with(MemberCard card) {
        return new Identified(
                scan,
                outcome,
                text,
                sound,
                source,
                reader,
                card,
                visit,
                receiptCode,
                claimCode,
                couponCode);
    }

    /** The same, with one more sentence for the person at the till. */
    Identified because(String reason) {
        return new Identified(
                scan,
                outcome,
                text + " " + reason,
                sound,
                source,
                reader,
                member,
                visit,
                receiptCode,
                claimCode,
                couponCode);
    }

    /** The same, held to one of the till's own readers. */
    public Identified at(String readerName) {
        return new Identified(
                scan,
                outcome,
                text,
                sound,
                source,
                readerName,
                member,
                visit,
                receiptCode,
                claimCode,
                couponCode);
    }

    Identified receipt(VisitId ofVisit, String code) {
        return new Identified(
                scan,
                outcome,
                text,
                sound,
                source,
                reader,
                member,
                ofVisit,
                code,
                claimCode,
                couponCode);
    }

    Identified claim(VisitId ofVisit, String code) {
        return new Identified(
                scan,
                outcome,
                text,
                sound,
                source,
                reader,
                member,
                ofVisit,
                receiptCode,
                code,
                couponCode);
    }

    Identified coupon(String code) {
        return new Identified(
                scan,
                outcome,
                text,
                sound,
                source,
                reader,
                member,
                visit,
                receiptCode,
                claimCode,
                code);
    }
}
