package dev.regulars.loyalty.event;

import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Referrer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to members. Personal data is ciphertext here; its keys lie elsewhere. */
public sealed interface MemberEvent extends Event {

    /** Whom it concerns. */
    MemberId member();

    /**
     * Somebody joined.
     *
     * @param contact a {@code ContactPart} as JSON, under a key that only head office holds; its
     *     context is the member's id
     * @param cashier a {@code CashierPart} as JSON, under the member's own key; its context is the
     *     member's id
     * @param tier the tier to begin with; absent means the programme's lowest
     * @param source {@code till} or the name of an import
     * @param referredBy who brought them, as it was said
     */
    record MemberEnrolled(
            MemberId member,
            AccountId account,
            LocalDate enrolledOn,
            @Nullable Ciphertext contact,
            @Nullable Ciphertext cashier,
            List<Consent> consents,
            String language,
            @Nullable String tier,
            String source,
            @Nullable Referrer referredBy)
            implements MemberEvent {
        public MemberEnrolled {
            consents = List.copyOf(consents);
        }
    }

    /** A card was given to a member; a card belongs to one member. */
    record CardBound(MemberId member, Card card) implements MemberEvent {}

    /** A card is no longer served: lost, stolen or replaced. */
    record CardBlocked(MemberId member, CardHash card, String reason) implements MemberEvent {}

    record ConsentChanged(MemberId member, Consent consent) implements MemberEvent {}

    /** {@code merged} lives on as {@code member}: its cards, visits and ledger follow. */
    record MembersMerged(MemberId member, MemberId merged, String reason) implements MemberEvent {}

    /** A merge was a mistake. */
    record MembersUnmerged(MemberId member, MemberId merged, String reason)
            implements MemberEvent {}

    /**
     * Points given or taken by hand, with the reason in words.
     *
     * @param on the business date; absent in what an earlier build wrote
     * @param until the last day on which they can be spent; absent where they never expire
     */
    record BonusCorrected(
            MemberId member,
            long points,
            String reason,
            @Nullable LocalDate on,
            @Nullable LocalDate until)
            implements MemberEvent {

        /** As an entry of the ledger; they can be spent at once. */
        public Entry entry(LocalDate otherwiseOn) {
            var day = on == null ? otherwiseOn : on;
            return new Entry(day, new Lot(day, until, points));
        }
    }

    /** "Do not approach": offers are given silently. */
    record ApproachChanged(MemberId member, boolean approach) implements MemberEvent {}

    /**
     * Head office invited somebody to a tier that nobody can earn.
     *
     * @param from first day
     * @param until last day; absent where it has no end
     */
    record MemberInvited(
            MemberId member, String tier, LocalDate from, @Nullable LocalDate until, String reason)
            implements MemberEvent {}

    /** From this day on the invitation holds no more. */
    record InvitationTakenBack(MemberId member, String tier, LocalDate from, String reason)
            implements MemberEvent {}

    /** The member's keys were destroyed; what was encrypted under them is gone everywhere. */
    record MemberErased(MemberId member, String reason) implements MemberEvent {}
}
