package dev.regulars.agent.enrol;

import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.checkout.CheckoutDesk;
import dev.regulars.agent.enrol.EnrolmentAnswer.Carried;
import dev.regulars.agent.identify.Presentations;
import dev.regulars.agent.keys.TillKeys;
import dev.regulars.agent.member.MemberCard;
import dev.regulars.agent.member.MemberCards;
import dev.regulars.agent.member.Members;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.code.ProvisionalCode;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.MemberEvent;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.sale.Finding.By;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the caller is told of an enrolment, from its events. */
final class EnrolmentAnswers {
    private final Members members;
    private final MemberCards cards;
    private final Presentations presentations;
    private final CheckoutDesk checkouts;
    private final TillKeys keys;
    private final Shop shop;

    EnrolmentAnswers(
            Members members,
            MemberCards cards,
            Presentations presentations,
            CheckoutDesk checkouts,
            TillKeys keys,
            Shop shop) {
        this.members = members;
        this.cards = cards;
        this.presentations = presentations;
        this.checkouts = checkouts;
        this.keys = keys;
        this.shop = shop;
    }

    EnrolmentAnswer enrolled(List<Envelope> events, JsonBody body) {
        var member = ((MemberEvent) events.getFirst().event()).member();
        presentations.remember(
                member, new Presentations.Seen(Assurance.LOW, By.ENROLLED, null, null));
        var checkout = body.optionalText("posSaleId").flatMap(id -> checkouts.joined(id, member));
        return answer(member, carried(member, events), checkout.orElse(null));
    }

    EnrolmentAnswer bound(List<Envelope> events) {
        var member = ((MemberEvent) events.getFirst().event()).member();
        return answer(member, carried(member, events), null);
    }

    void checkKnown(MemberId member) {
        if (members.known(member, Assurance.LOW).isEmpty()) {
            throw Refused.unknown("no-such-member", "This till knows no member " + member + ".");
        }
    }

    private EnrolmentAnswer answer(MemberId member, Carried carried, @Nullable Object checkout) {
        return new EnrolmentAnswer(drawn(member), carried, checkout);
    }

    private MemberCard drawn(MemberId member) {
        return members.known(member, Assurance.LOW)
                .map(cards::of)
                .orElseThrow(() -> new IllegalStateException("member " + member + " is gone"));
    }

    private Carried carried(MemberId member, List<Envelope> events) {
        var card = card(events);
        if (!card.format().equals(EnrolMember.PROVISIONAL) || card.validUntil() == null) {
            return new Carried("bound", card.format(), null, null);
        }
        var code = new ProvisionalCode(shop.till(), member, card.validUntil(), brought(events));
        return new Carried("provisional", null, code.written(keys::sign), card.validUntil());
    }

    private static boolean brought(List<Envelope> events) {
        return events.stream()
                .map(Envelope::event)
                .anyMatch(e -> e instanceof MemberEnrolled joined && joined.referredBy() != null);
    }

    private static Card card(List<Envelope> events) {
        return events.stream()
                .map(Envelope::event)
                .filter(CardBound.class::isInstance)
                .map(event -> ((CardBound) event).card())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an enrolment binds a card"));
    }
}
