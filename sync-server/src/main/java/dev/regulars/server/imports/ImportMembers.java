package dev.regulars.server.imports;

import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.erasure.MemberKeys;
import dev.regulars.server.inbox.Draft;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.programme.CurrentProgramme;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes members over. What identifies a person is closed under the member's keys before it is kept.
 */
public final class ImportMembers {
    /** The version of a text that was shown by somebody else. */
    static final String EARLIER_TEXT = "earlier";

    private static final String MEMBER = "member";
    private static final String CARD = "card";

    private final Transactions transactions;
    private final OwnEvents events;
    private final MemberKeys memberKeys;
    private final CurrentProgramme programme;
    private final Cards cards;

    public ImportMembers(
            Transactions transactions,
            OwnEvents events,
            MemberKeys memberKeys,
            CurrentProgramme programme,
            Cards cards) {
        this.transactions = transactions;
        this.events = events;
        this.memberKeys = memberKeys;
        this.programme = programme;
        this.cards = cards;
    }

    /** Takes over those that are not here yet. */
    public Imported run(EarlierSystem from, List<ImportedMember> members) {
        return transactions.write(() -> take(from, members));
    }

    private Imported take(EarlierSystem from, List<ImportedMember> members) {
        var terms = ShopTerms.of(programme);
        var enrolments = new MemberEnrolments(from, terms, memberKeys);
        var known = events.known(members.stream().map(m -> enrolment(from, m.id())).toList());
        var drafts = new ArrayList<Draft>();
        int fresh = 0;
        int withoutFormat = 0;
        for (var member : members) {
            if (!known.add(enrolment(from, member.id()))) {
                continue;
            }
            fresh++;
            var at = enrolments.since(member).atStartOfDay(terms.zone()).toInstant();
            var enrolled = enrolments.of(member);
            drafts.add(
                    new Draft(
                            enrolment(from, member.id()),
                            at,
                            null,
                            null,
                            terms.currency(),
                            enrolled));
            if (member.cardNumber() != null) {
                var card = cards.of(member.cardNumber(), terms);
                var id = from.event(CARD, member.id().value());
                card.map(c -> new CardBound(member.id(), c))
                        .map(c -> new Draft(id, at, null, null, terms.currency(), c))
                        .ifPresent(drafts::add);
                withoutFormat += card.isEmpty() ? 1 : 0;
            }
        }
        events.file(from.producer(), drafts);
        return new Imported(fresh, members.size() - fresh, List.of(), withoutFormat);
    }

    private static EventId enrolment(EarlierSystem from, MemberId member) {
        return from.event(MEMBER, member.value());
    }
}
