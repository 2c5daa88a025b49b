package dev.regulars.server.backtest;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.segment.Population;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One programme over a shop's past, sale by sale in the order in which they happened. It holds each
 * member with their days of the longest window, and no sale; where the programme asks for segments,
 * which are told from all of a member's days, those too. For one thread.
 */
final class Backtest {
    private static final StoreId STORE = new StoreId("backtest");

    private final Rules rules;
    private final String country;
    private final Map<String, Person> people = new HashMap<>();
    private final Introductions introductions;
    private final LimitedOffers limited;
    private final boolean toldApart;
    private final Totals totals;
    private @Nullable YearMonth month;

    Backtest(CheckedProgramme programme, String country, KnownMembers members) {
        this.rules = Rules.of(programme);
        this.country = country;
        this.introductions = new Introductions(members);
        this.limited = new LimitedOffers(programme.offers());
        this.toldApart = rules.asksForSegments();
        this.totals = new Totals(programme);
    }

    /** The next sale. */
    void sale(Past sale) {
        endMonthsBefore(YearMonth.from(sale.date()));
        totals.sale(sale);
        if (sale.member() != null) {
            ofMember(sale, sale.member());
        }
    }

    /** There are no more sales. */
    Outcome finish() {
        if (month != null) {
            end(month);
        }
        return totals.outcome(people, limited, introductions.counted().birthdays());
    }

    /** Who was known. */
    Acquaintance acquaintance() {
        return introductions.counted();
    }

    /** What each member's sales would have cost less, in minor units. */
    Map<String, Long> benefits() {
        var benefits = new HashMap<String, Long>();
        people.forEach((id, person) -> benefits.put(id, person.benefit));
        return benefits;
    }

    /** The same for one member. */
    long benefit(String member) {
        var person = people.get(member);
        return person == null ? 0 : person.benefit;
    }

    private void ofMember(Past sale, String id) {
        var lowest = rules.programme().tiers().lowest().id();
        var person = people.computeIfAbsent(id, _ -> introductions.first(id, sale.date(), lowest));
        passTime(person, sale.date());
        var quote =
                rules.engine()
                        .quote(person.facts(rules, sale.date()), sale.basket(), context(sale, id));
        charge(person, sale, quote);
        look(person, sale.date());
    }

    private void charge(Person person, Past sale, Quote quote) {
        for (var decision : quote.offers()) {
            if (decision.applied()) {
                use(person, sale.date(), decision);
            }
        }
        limited.decided(quote.offers(), sale.date());
        earn(person, sale.date(), quote.bonus());
        person.bought(sale.date(), sale.buys(), quote.after().minor());
        if (toldApart && sale.buys()) {
            person.came(sale.date());
        }
    }

    private void earn(Person person, LocalDate date, long points) {
        var rule = rules.programme().bonus();
        if (rule != null) {
            person.points.earned(rule, date, points);
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

    /** Everything that happens to a member by itself: windows empty, graces end, points expire. */
    private void passTime(Person person, LocalDate until) {
        long today = until.toEpochDay();
        while (person.lookedAt < today) {
            look(person, LocalDate.ofEpochDay(Math.min(today, changes(person))));
        }
        person.days.forgetBefore(today - rules.longestWindow());
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

    private void endMonthsBefore(YearMonth now) {
        if (month == null) {
            month = now;
        }
        while (month.isBefore(now)) {
            end(month);
            month = month.plusMonths(1);
        }
    }

    private void end(YearMonth ended) {
        var last = ended.atEndOfMonth();
        people.values().forEach(person -> passTime(person, last));
        if (toldApart && !people.isEmpty()) {
            segments(last);
        }
        totals.monthEnded(last, people.values());
    }

    private void segments(LocalDate at) {
        var records = people.values().stream().map(p -> p.record(rules)).toList();
        var population = Population.of(records, at);
        int next = 0;
        for (var person : people.values()) {
            person.segments = population.standing(records.get(next++)).segmentIds();
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
