package dev.regulars.server.backtest;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.TierRule;
import dev.regulars.server.backtest.Outcome.Bonus;
import dev.regulars.server.backtest.Outcome.Month;
import dev.regulars.server.backtest.Outcome.Move;
import dev.regulars.server.backtest.Outcome.OfferUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what happens in a back-test. */
final class Totals {
    private record Step(String from, String to) {}

    private static final class Use {
        private long times;
        private long cost;
        private final Set<Person> members = new HashSet<>();
    }

    private final CheckedProgramme programme;
    private final Map<String, Use> uses = new HashMap<>();
    private final Map<Step, Long> moves = new HashMap<>();
    private final List<Month> months = new ArrayList<>();
    private @Nullable LocalDate from;
    private LocalDate to = LocalDate.EPOCH;
    private long sales;
    private long turnover;
    private long ofMembers;
    private long benefitOfMonth;
    private long earned;

    Totals(CheckedProgramme programme) {
        this.programme = programme;
    }

    void sale(Past sale) {
        from = from == null ? sale.date() : from;
        to = sale.date();
        sales++;
        long total = sale.basket().total().minor();
        turnover += total;
        ofMembers += sale.member() == null ? 0 : total;
    }

    void used(Person person, OfferDecision decision) {
        var use = uses.computeIfAbsent(decision.id(), _ -> new Use());
        use.times++;
        use.cost += decision.amount().minor();
        use.members.add(person);
        benefitOfMonth += decision.amount().minor();
    }

    void earned(long points) {
        earned += points;
    }

    void moved(String from, String to) {
        moves.merge(new Step(from, to), 1L, Long::sum);
    }

    void monthEnded(LocalDate end, Collection<Person> people) {
        var tiers = new LinkedHashMap<String, Integer>();
        ids().forEach(id -> tiers.put(id, 0));
        people.forEach(person -> tiers.merge(person.standing.tier(), 1, Integer::sum));
        months.add(new Month(end, tiers, outstanding(people, end), money(benefitOfMonth)));
        benefitOfMonth = 0;
    }

    Outcome outcome(Map<String, Person> people, LimitedOffers limited, boolean birthdays) {
        return new Outcome(
                programme.name(),
                programme.defaults().currency(),
                from == null ? to : from,
                to,
                people.size(),
                sales,
                money(turnover),
                money(ofMembers),
                money(people.values().stream().mapToLong(person -> person.benefit).sum()),
                List.copyOf(months),
                moves(),
                programme.offers().stream().map(o -> use(o, limited, birthdays)).toList(),
                funders(),
                bonus(people.values()));
    }

    private List<Move> moves() {
        var ids = ids();
        return moves.entrySet().stream()
                .map(e -> new Move(e.getKey().from, e.getKey().to, e.getValue()))
                .sorted(
                        java.util.Comparator.comparingInt((Move m) -> ids.indexOf(m.from()))
                                .thenComparingInt(m -> ids.indexOf(m.to())))
                .toList();
    }

    private OfferUse use(Offer offer, LimitedOffers limited, boolean birthdays) {
        var use = uses.getOrDefault(offer.id(), new Use());
        return new OfferUse(
                offer.id(),
                offer.fundedBy().written(),
                use.times,
                use.members.size(),
                money(use.cost),
                limited.ranOut(offer.id()),
                Untried.of(offer, programme, birthdays));
    }

    private Map<String, Money> funders() {
        var funders = new TreeMap<String, Money>();
        for (var offer : programme.offers()) {
            var use = uses.get(offer.id());
            if (use != null) {
                funders.merge(offer.fundedBy().written(), money(use.cost), Money::plus);
            }
        }
        return funders;
    }

    private List<String> ids() {
        return programme.tiers().lowestFirst().stream().map(TierRule::id).toList();
    }

    private static long outstanding(Collection<Person> people, LocalDate on) {
        return people.stream().mapToLong(person -> person.points.outstanding(on)).sum();
    }

    /** As it stood at the end of the last month. */
    private Bonus bonus(Collection<Person> people) {
        var end = months.isEmpty() ? to : months.getLast().end();
        long expired = 0;
        long spendable = 0;
        long waiting = 0;
        long shortfall = 0;
        for (var person : people) {
            var balance = person.points.on(end);
            expired += balance.expired();
            spendable += balance.spendable();
            waiting += balance.waiting();
            shortfall += balance.shortfall();
        }
        return new Bonus(earned, expired, spendable + waiting, waiting, shortfall);
    }

    private Money money(long minor) {
        return new Money(minor, programme.defaults().currency());
    }
}
