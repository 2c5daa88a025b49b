package dev.regulars.server.backtest;

import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one till at which a past is played: what a sale and the days between do to a member by a
 * programme. Members touch each other here only by offers that are limited over all of them;
 * without such an offer it may be shared between threads, each member being one thread's.
 */
final class PastTill {
    private static final StoreId STORE = new StoreId("backtest");

    private final Rules rules;
    private final String country;
    private final LimitedOffers limited;
    private final boolean toldApart;
    private final Totals totals;
    private final Map<LocalDate, Lot> lots = new ConcurrentHashMap<>();

    PastTill(Rules rules, String country, LimitedOffers limited, Totals totals) {
        this.rules = rules;
        this.country = country;
        this.limited = limited;
        this.toldApart = rules.asksForSegments();
        this.totals = totals;
    }

    /** A member's next sale. */
    void sale(Person person, String id, Past sale) {
        passTime(person, sale.date());
        var facts = person.facts(rules, sale.date());
        charge(person, sale, rules.engine().quote(facts, sale.basket(), context(sale, id)));
        look(person, sale.date());
    }

    /** Everything that happens to a member by itself: windows empty, graces end, points expire. */
    void passTime(Person person, LocalDate until) {
        long today = until.toEpochDay();
        while (person.lookedAt < today) {
            look(person, LocalDate.ofEpochDay(Math.min(today, changes(person))));
        }
        person.days.forgetBefore(today - rules.longestWindow());
    }

    private void charge(Person person, Past sale, Quote quote) {
        for (var decision : quote.offers()) {
            if (decision.applied()) {
                use(person, sale.date(), decision);
            }
        }
        limited.decided(quote.offers(), sale.date());
        earn(person, sale.date(), quote.bonus());
        boolean buys = sale.buys();
        person.bought(sale.date(), buys, quote.after().minor());
        if (toldApart && buys) {
            person.came(sale.date());
        }
    }

    private void earn(Person person, LocalDate date, long points) {
        var rule = rules.programme().bonus();
        if (rule != null) {
            // What is earned on a day has the same dates, for whoever it is.
            var lot = lots.computeIfAbsent(date, on -> rule.lot(on, 0));
            person.points.earned(date, lot.of(points));
            totals.earned(points);
        }
    }

    private void use(Person person, LocalDate date, OfferDecision decision) {
        var offer = rules.offers().get(decision.id());
        if (offer != null && offer.limit() != null) {
            person.used(decision.id(), date);
        }
        person.benefit += decision.amount().minor();
        totals.used(person, decision);
    }

    /** The next day on which a window or a grace of theirs is over. */
    private long changes(Person person) {
        long emptier = person.days.departure(rules.windows(), person.lookedAt);
        var grace = person.standing.until();
        return grace == null
                ? emptier
                : Math.min(emptier, Math.max(person.lookedAt, grace.toEpochDay()) + 1);
    }

    private void look(Person person, LocalDate date) {
        var before = person.standing.tier();
        person.standing = rules.ladder().next(person.standing, person.facts(rules, date), date);
        person.lookedAt = date.toEpochDay();
        if (!before.equals(person.standing.tier())) {
            totals.moved(before, person.standing.tier());
        }
    }

    private QuoteContext context(Past sale, String member) {
        return new QuoteContext(
                new MemberId(member),
                STORE,
                country,
                sale.date(),
                sale.time(),
                "en",
                false,
                limited.rights());
    }
}
