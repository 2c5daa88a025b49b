package dev.regulars.server.backtest;

import static java.util.stream.Collectors.groupingBy;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.segment.Population;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One programme over a shop's past, sale by sale in the order in which they happened. It holds each
 * member with their days of the longest window, and no more than {@value #BATCH} sales; where the
 * programme asks for segments, which are told from all of a member's days, those too. For one
 * thread; it takes others to play different members' sales side by side, which changes nothing.
 */
final class Backtest {
    private static final int BATCH = 2_000;

    private record Visit(Person person, String id, Past sale) {}

    private final Rules rules;
    private final Map<String, Person> people = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>(BATCH);
    private final Introductions introductions;
    private final LimitedOffers limited;
    private final PastTill till;
    private final Totals totals;
    private @Nullable YearMonth month;

    Backtest(CheckedProgramme programme, String country, KnownMembers members) {
        this.rules = Rules.of(programme);
        this.introductions = new Introductions(members);
        this.limited = new LimitedOffers(programme.offers());
        this.totals = new Totals(programme);
        this.till = new PastTill(rules, country, limited, totals);
    }

    /** The next sale. */
    void sale(Past sale) {
        endMonthsBefore(YearMonth.from(sale.date()));
        totals.sale(sale);
        if (sale.member() != null) {
            visits.add(new Visit(person(sale.member(), sale.date()), sale.member(), sale));
        }
        if (visits.size() == BATCH) {
            play();
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

    private Person person(String id, LocalDate date) {
        var lowest = rules.programme().tiers().lowest().id();
        return people.computeIfAbsent(id, _ -> introductions.first(id, date, lowest));
    }

    /** Members share nothing but what is left of limited offers, which goes to who comes first. */
    private void play() {
        if (limited.any()) {
            play(visits);
        } else {
            visits.stream().collect(groupingBy(Visit::person)).values().parallelStream()
                    .forEach(this::play);
        }
        visits.clear();
    }

    private void play(Collection<Visit> inOrder) {
        inOrder.forEach(visit -> till.sale(visit.person, visit.id, visit.sale));
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
        play();
        var last = ended.atEndOfMonth();
        people.values().parallelStream().forEach(person -> till.passTime(person, last));
        if (rules.asksForSegments() && !people.isEmpty()) {
            segments(last);
        }
        totals.monthEnded(last, people.values());
    }

    private void segments(LocalDate at) {
        var everybody = List.copyOf(people.values());
        var records = everybody.parallelStream().map(person -> person.record(rules)).toList();
        var population = Population.of(records, at);
        IntStream.range(0, records.size())
                .parallel()
                .forEach(i ->
                        everybody.get(i).segments =
                                population.standing(records.get(i)).segmentIds());
    }
}
