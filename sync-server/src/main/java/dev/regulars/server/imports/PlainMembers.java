package dev.regulars.server.imports;

import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.server.inbox.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Members of whom only the id is known: what a file of sales says of them. */
final class PlainMembers {
    private static final String PLAIN = "plain member";
    private static final String PLAIN_CARD = "plain card";

    private final EarlierSystem from;
    private final ShopTerms terms;
    private final Cards cards;
    private final Set<Purpose> consented;

    PlainMembers(EarlierSystem from, ShopTerms terms, Cards cards, Set<Purpose> consented) {
        this.from = from;
        this.terms = terms;
        this.cards = cards;
        this.consented = consented;
    }

    /** Their enrolment, and their card where the id is a number of the programme's. */
    List<Draft> drafts(MemberId member, Instant firstSale) {
        var drafts = new ArrayList<Draft>();
        drafts.add(draft(PLAIN, member, firstSale, enrolled(member, firstSale)));
        cards.of(member.value(), terms)
                .map(card -> new CardBound(member, card))
                .map(bound -> draft(PLAIN_CARD, member, firstSale, bound))
                .ifPresent(drafts::add);
        return drafts;
    }

    private Draft draft(String what, MemberId member, Instant at, Event event) {
        var id = from.event(what, member.value());
        return new Draft(id, at, null, null, terms.currency(), event);
    }

    private MemberEnrolled enrolled(MemberId member, Instant firstSale) {
        return new MemberEnrolled(
                member,
                new AccountId(member.value()),
                firstSale.atZone(terms.zone()).toLocalDate(),
                null,
                null,
                consented.stream().sorted().map(purpose -> given(purpose, firstSale)).toList(),
                terms.language(),
                null,
                from.producer().value(),
                null);
    }

    private Consent given(Purpose purpose, Instant at) {
        return new Consent(
                purpose,
                Consent.Decision.GIVEN,
                ImportMembers.EARLIER_TEXT,
                terms.language(),
                at,
                Evidence.IMPORTED);
    }
}
