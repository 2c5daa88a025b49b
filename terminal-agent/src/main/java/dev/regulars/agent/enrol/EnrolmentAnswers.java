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
        return answer(member, card(events), checkout.orElse(null));
    }

    EnrolmentAnswer bound(List<Envelope> events) {
        return answer(((MemberEvent) events.getFirst().event()).member(), card(events), null);
    }

    void checkKnown(MemberId member) {
        if (members.known(member, Assurance.LOW).isEmpty()) {
            throw Refused.unknown("no-such-member", "This till knows no member " + member + ".");
        }
    }

    private EnrolmentAnswer answer(MemberId member, Card card, @Nullable Object checkout) {
        return new EnrolmentAnswer(drawn(member), carried(member, card), checkout);
    }

    private MemberCard drawn(MemberId member) {
        return members.known(member, Assurance.LOW)
                .map(cards::of)
                .orElseThrow(() -> new IllegalStateException("member " + member + " is gone"));
    }

    private Carried carried(MemberId member, Card card) {
        if (!card.format().equals(EnrolMember.PROVISIONAL) || card.validUntil() == null) {
            return new Carried("bound", card.format(), null, null);
        }
        var code = new ProvisionalCode(shop.till(), member, card.validUntil());
        return new Carried("provisional", null, code.written(keys::sign), card.validUntil());
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
