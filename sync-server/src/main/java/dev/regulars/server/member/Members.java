package dev.regulars.server.member;

import dev.regulars.loyalty.event.MemberEvent.BonusCorrected;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Referrer;
import dev.regulars.server.tier.Invitations;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the events say of members. Called inside a unit of work. */
public interface Members {

    /** A member has a row from the first time it is mentioned; a till's position is remembered. */
    void mention(MemberId member, Position position);

    /** What tills said of this visit, they said of this member too. */
    void mentionWith(MemberId member, VisitId visit);

    /** The first enrolment that knows more than an id counts, else the first. */
    void enrol(MemberEnrolled enrolled, @Nullable StoreId store, Order order);

    /** Keeps one answer; {@code place} tells several of one event apart. */
    void consent(MemberId member, Consent consent, Order order, int place);

    /** A card belongs to the member it was given to last. */
    void bind(MemberId member, Card card, Order order);

    void block(MemberId member, CardHash card, String reason, Order order);

    /** Keeps a merge or its undoing; {@link #relate} gives it effect. */
    void merge(MemberId member, MemberId merged, boolean undone, Order order);

    /** Whom the last merge that counts made a member a part of. */
    Optional<MemberId> parent(MemberId member);

    /** Everybody who lives on as the same member as one of these, themselves included. */
    Set<MemberId> together(Collection<MemberId> members);

    /** From now on a member lives on as {@code root}, whose account owns what it does. */
    void relate(MemberId member, MemberId root);

    void correct(BonusCorrected corrected, Order order);

    void approach(MemberId member, boolean approach, Order order);

    /** Keeps who was said to have brought a member, and knows them once their card is known. */
    void refer(MemberId friend, Referrer referrer, Order order);

    /** Keeps what head office said of an invitation to a tier. */
    void invite(MemberId member, Invitations.Said said, String reason, Order order);

    /** Forgets cards and ciphertexts, for ever. */
    void erase(MemberId member, Order order);

    /** From now on these wait for a recompute, with everybody of their accounts. */
    void touch(Collection<MemberId> members);
}
