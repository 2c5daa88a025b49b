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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what happens in a back-test. What happens to members may be told by many threads at once,
 * all else by one.
 */
final class Totals {
    private record Step(String from, String to) {}

    private static final class Use {
        private final LongAdder times = new LongAdder();
        private final LongAdder cost = new LongAdder();
        private final Set<Person> members = ConcurrentHashMap.newKeySet();
    }

    private final CheckedProgramme programme;
    private final Map<String, Use> uses = new ConcurrentHashMap<>();
    private final Map<Step, LongAdder> moves = new ConcurrentHashMap<>();
    private final List<Month> months = new ArrayList<>();
    private @Nullable LocalDate from;
    private LocalDate to = LocalDate.EPOCH;
    private long sales;
    private long turnover;
    private long ofMembers;
    private final LongAdder benefitOfMonth = new LongAdder();
    private final LongAdder earned = new LongAdder();

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
        long amount = decision.amount().minor();
        use.times.increment();
        use.cost.add(amount);
        use.members.add(person);
        benefitOfMonth.add(amount);
    }

    void earned(long points) {
        earned.add(points);
    }

    void moved(String from, String to) {
        moves.computeIfAbsent(new Step(from, to), _ -> new LongAdder()).increment();
    }

    void monthEnded(LocalDate end, Collection<Person> people) {
        var tiers = new LinkedHashMap<String, Integer>();
        ids().forEach(id -> tiers.put(id, 0));
        people.forEach(person -> tiers.merge(person.standing.tier(), 1, Integer::sum));
        months.add(
                new Month(
                        end,
                        tiers,
                        outstanding(people, end),
                        money(benefitOfMonth.sumThenReset())));
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
                .map(e -> new Move(e.getKey().from, e.getKey().to, e.getValue().sum()))
                .sorted(
                        Comparator.comparingInt((Move m) -> ids.indexOf(m.from()))
                                .thenComparingInt(m -> ids.indexOf(m.to())))
                .toList();
    }

    private OfferUse use(Offer offer, LimitedOffers limited, boolean birthdays) {
        var use = uses.getOrDefault(offer.id(), new Use());
        return new OfferUse(
                offer.id(),
                offer.fundedBy().written(),
                use.times.sum(),
                use.members.size(),
                money(use.cost.sum()),
                limited.ranOut(offer.id()),
                Untried.of(offer, programme, birthdays));
    }

    private Map<String, Money> funders() {
        var funders = new TreeMap<String, Money>();
        for (var offer : programme.offers()) {
            var use = uses.get(offer.id());
            if (use != null) {
                funders.merge(offer.fundedBy().written(), money(use.cost.sum()), Money::plus);
            }
        }
        return funders;
    }

    private List<String> ids() {
        return programme.tiers().lowestFirst().stream().map(TierRule::id).toList();
    }

    private static long outstanding(Collection<Person> people, LocalDate on) {
        return people.parallelStream().mapToLong(person -> person.points.outstanding(on)).sum();
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
        return new Bonus(earned.sum(), expired, spendable + waiting, waiting, shortfall);
    }

    private Money money(long minor) {
        return new Money(minor, programme.defaults().currency());
    }
}
