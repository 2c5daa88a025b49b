package dev.regulars.server.imports;

import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.Draft;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes sales over. Members that nobody has spoken of become plain members: an id, a card where the
 * id is a number of the programme's, and nothing else.
 */
public final class ImportSales {
    private static final String SALE = "sale";
    private static final String PLAIN = "plain member";

    private final Transactions transactions;
    private final OwnEvents events;
    private final CurrentProgramme programme;
    private final Cards cards;
    private final Enrolled enrolled;

    public ImportSales(
            Transactions transactions,
            OwnEvents events,
            CurrentProgramme programme,
            Cards cards,
            Enrolled enrolled) {
        this.transactions = transactions;
        this.events = events;
        this.programme = programme;
        this.cards = cards;
        this.enrolled = enrolled;
    }

    /**
     * Takes over those that are not here yet.
     *
     * @param consented what plain members agreed to in the earlier system, which holds the proof
     */
    public Imported run(EarlierSystem from, List<ImportedSale> sales, Set<Purpose> consented) {
        return transactions.write(() -> take(from, sales, consented));
    }

    private Imported take(EarlierSystem from, List<ImportedSale> sales, Set<Purpose> consented) {
        var zone = programme.zone();
        var drafts = new ArrayList<>(plainMembers(from, sales, consented));
        var saleEvents = new SaleEvents(from, zone);
        var known = events.known(sales.stream().map(sale -> event(from, sale)).toList());
        var changed = new ArrayList<String>();
        int fresh = 0;
        for (var sale : sales) {
            var said = saleEvents.of(sale);
            if (!known.contains(event(from, sale))) {
                drafts.add(draft(event(from, sale), sale.at(), sale.currency(), said));
                fresh++;
            } else if (!events.says(event(from, sale), said)) {
                changed.add(sale.id());
            }
        }
        events.file(from.producer(), drafts);
        return new Imported(fresh, sales.size() - fresh, changed, 0);
    }

    private static EventId event(EarlierSystem from, ImportedSale sale) {
        return from.event(SALE, sale.id());
    }

    private static Draft draft(EventId id, Instant at, Currency currency, Event event) {
        return new Draft(id, at, null, null, currency, event);
    }

    private List<Draft> plainMembers(
            EarlierSystem from, List<ImportedSale> sales, Set<Purpose> consented) {
        var firstSale = new HashMap<MemberId, Instant>();
        for (var sale : sales) {
            if (sale.member() != null) {
                firstSale.merge(sale.member(), sale.at(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        enrolled.among(firstSale.keySet()).forEach(firstSale::remove);
        var filed =
                events.known(
                        firstSale.keySet().stream()
                                .flatMap(
                                        m ->
                                                Stream.of(
                                                        from.event(PLAIN, m.value()),
                                                        from.event("member", m.value())))
                                .toList());
        return firstSale.entrySet().stream()
                .filter(e -> !filed.contains(from.event(PLAIN, e.getKey().value())))
                .filter(e -> !filed.contains(from.event("member", e.getKey().value())))
                .sorted(Map.Entry.comparingByValue())
                .flatMap(e -> plain(from, e.getKey(), e.getValue(), consented).stream())
                .toList();
    }

    private List<Draft> plain(
            EarlierSystem from, MemberId member, Instant first, Set<Purpose> consented) {
        var drafts = new ArrayList<Draft>();
        var currency = programme.currency();
        var enrolment =
                new MemberEnrolled(
                        member,
                        new AccountId(member.value()),
                        first.atZone(programme.zone()).toLocalDate(),
                        null,
                        null,
                        consents(first, consented),
                        programme.language(),
                        null,
                        from.producer().value());
        drafts.add(draft(from.event(PLAIN, member.value()), first, currency, enrolment));
        cards.of(member.value())
                .map(card -> new CardBound(member, card))
                .map(
                        bound ->
                                draft(
                                        from.event("plain card", member.value()),
                                        first,
                                        currency,
                                        bound))
                .ifPresent(drafts::add);
        return drafts;
    }

    private List<Consent> consents(Instant at, Set<Purpose> consented) {
        return consented.stream()
                .sorted()
                .map(
                        purpose ->
                                new Consent(
                                        purpose,
                                        Consent.Decision.GIVEN,
                                        "earlier",
                                        programme.language(),
                                        at,
                                        Evidence.IMPORTED))
                .toList();
    }
}
