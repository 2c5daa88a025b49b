package dev.regulars.server.imports;

import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.Draft;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes sales over. Members that nobody has spoken of become plain members: an id, a card where the
 * id is a number of the programme's, and nothing else.
 */
public final class ImportSales {
    private static final String SALE = "sale";

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
        var terms = ShopTerms.of(programme);
        var plain = new PlainMembers(from, terms, cards, consented);
        var drafts = new ArrayList<Draft>();
        unknownMembers(sales).forEach((who, at) -> drafts.addAll(plain.drafts(who, at)));
        var saleEvents = new SaleEvents(from, terms.zone());
        var known = events.known(sales.stream().map(sale -> event(from, sale)).toList());
        var changed = new ArrayList<String>();
        int fresh = 0;
        for (var sale : sales) {
            var id = event(from, sale);
            var said = saleEvents.of(sale);
            if (!known.contains(id)) {
                drafts.add(new Draft(id, sale.at(), null, null, sale.currency(), said));
                fresh++;
            } else if (!events.says(id, said)) {
                changed.add(sale.id());
            }
        }
        events.file(from.producer(), drafts);
        return new Imported(fresh, sales.size() - fresh, changed, 0);
    }

    private static EventId event(EarlierSystem from, ImportedSale sale) {
        return from.event(SALE, sale.id());
    }

    /** Members that nobody enrolled, with their first sale in this lot. */
    private Map<MemberId, Instant> unknownMembers(List<ImportedSale> sales) {
        var firstSale = new HashMap<MemberId, Instant>();
        for (var sale : sales) {
            if (sale.member() != null) {
                firstSale.merge(sale.member(), sale.at(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        enrolled.among(firstSale.keySet()).forEach(firstSale::remove);
        return firstSale;
    }
}
