package dev.regulars.agent.identify;

import dev.regulars.agent.identify.Presentations.Seen;
import dev.regulars.agent.member.Introduction;
import dev.regulars.agent.member.KnownMember;
import dev.regulars.agent.member.MemberCards;
import dev.regulars.agent.member.Members;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.TagTap;
import org.jspecify.annotations.Nullable;

/** Says who has come, and has the checkout remember how sure this till is of them. */
final class Arrivals {
    private final Members members;
    private final MemberCards cards;
    private final Presentations presentations;

    Arrivals(Members members, MemberCards cards, Presentations presentations) {
        this.members = members;
        this.cards = cards;
        this.presentations = presentations;
    }

    /** Somebody this till knows. */
    Identified known(String scan, Source source, KnownMember known) {
        return tapped(scan, source, known, null);
    }

    /** The same, by a tap of a secure tag or otherwise. */
    Identified tapped(String scan, Source source, KnownMember known, @Nullable TagTap tap) {
        var how = new Seen(known.facts().assurance(), source.by(), null, tap);
        return told(scan, source, known, Outcome.MEMBER, how, "A member");
    }

    /** Somebody for whom a code vouches, known here or not. */
    Identified vouched(
            String scan, Source source, MemberId member, Introduction by, Assurance assurance) {
        return members.known(member, assurance)
                .map(known -> known(scan, source, known))
                .orElseGet(() -> introduced(scan, source, member, by, assurance));
    }

    private Identified introduced(
            String scan, Source source, MemberId member, Introduction by, Assurance assurance) {
        var known = members.introduced(member, by, assurance);
        var how = new Seen(known.facts().assurance(), source.by(), by, null);
        return by.tier() == null
                ? told(scan, source, known, Outcome.NEW_MEMBER, how, "A new member")
                : told(scan, source, known, Outcome.MEMBER, how, "A member");
    }

    private Identified told(
            String scan,
            Source source,
            KnownMember known,
            Outcome outcome,
            Seen how,
            String nameless) {
        presentations.remember(known.id(), how);
        presentations.remember(scan, known.id());
        var card = cards.of(known);
        var name = card.firstName() == null ? nameless : card.firstName();
        return Identified.of(scan, source, outcome, name + ", " + card.tierName() + ".")
                .with(Found.member(card));
    }
}
