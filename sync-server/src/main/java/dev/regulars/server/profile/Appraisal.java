package dev.regulars.server.profile;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.programme.TierStanding;
import dev.regulars.loyalty.segment.Population;
import dev.regulars.loyalty.segment.Standing;
import dev.regulars.server.programme.RulesInForce;
import dev.regulars.server.tier.TierPath;
import dev.regulars.server.tier.TierReplay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Where one account stands. Pure: facts, rules and the other members in, a profile out. */
final class Appraisal {
    /** What a tier is called while no programme says otherwise. */
    private static final String FIRST_TIER = "member";

    private final Account account;
    private final Rules rules;
    private final Reckoning reckoning;
    private final Balance balance;
    private final Optional<Account.Person> owner;
    private final Optional<Standing> standing;

    Appraisal(Account account, Rules rules, Population population) {
        this.account = account;
        this.rules = rules;
        this.reckoning = new Reckoning(account, rules.currency());
        this.balance = account.balance(rules.today());
        this.owner = account.owner();
        this.standing =
                owner.filter(Account.Person::profiling)
                        .flatMap(_ -> reckoning.record())
                        .map(population::standing);
    }

    Profile profile() {
        var path = path();
        var first = reckoning.first();
        var last = reckoning.last();
        return new Profile(
                account.id(),
                rules.today(),
                path.now().tier(),
                path.since(),
                path.now().until(),
                reckoning.visits(),
                reckoning.spent(),
                first.map(Account.Visit::on).orElse(null),
                last.map(Account.Visit::on).orElse(null),
                last.map(Account.Visit::at).orElse(null),
                balance.spendable(),
                balance.shortfall(),
                standing.orElse(null),
                windows(),
                path.steps());
    }

    /** The tier today. */
    TierPath path() {
        return rules.inForce().map(this::climb).orElseGet(this::beginning);
    }

    /** The windows that the programme asks for, today. */
    List<Window> windows() {
        return windows(days -> reckoning.windowNow(days, rules.today()));
    }

    private List<Window> windows(IntFunction<Window> window) {
        return rules.windows().stream().map(window::apply).toList();
    }

    private LocalDate start() {
        var enrolled = owner.map(Account.Person::enrolledOn).orElse(rules.today());
        return reckoning
                .first()
                .map(Account.Visit::on)
                .filter(visit -> visit.isBefore(enrolled))
                .orElse(enrolled);
    }

    private TierPath beginning() {
        var tier = owner.map(Account.Person::firstTier).orElse(FIRST_TIER);
        return new TierPath(
                List.of(new TierPath.Step(tier, start())), new TierStanding(tier, null));
    }

    private TierPath climb(RulesInForce inForce) {
        var lowest = inForce.programme().tiers().lowest().id();
        var first = owner.map(Account.Person::firstTier).orElse(lowest);
        return new TierReplay(inForce.ladder(), this::facts, account.invitations())
                .climb(first, start(), reckoning.activity(), rules.windows(), rules.today());
    }

    /** Today, in a tier, with windows of these lengths: what an audience may ask. */
    Facts today(String tier, Set<Integer> lengths) {
        var now = lengths.stream().map(days -> reckoning.windowNow(days, rules.today())).toList();
        return facts(rules.today(), tier)
                .with(now, Traits.last(reckoning.last().map(Account.Visit::on).orElse(null)));
    }

    /** Of a day: its windows; the rest is as it is today. */
    private Facts facts(LocalDate day, String tier) {
        boolean now = day.equals(rules.today());
        return new Facts(
                tier,
                owner.map(Account.Person::enrolledOn).orElse(start()),
                null,
                now ? standing.map(Standing::segmentIds).orElse(Set.of()) : Set.of(),
                windows(days -> now ? reckoning.windowNow(days, day) : reckoning.window(days, day)),
                balance.spendable(),
                List.of(),
                Assurance.HIGH,
                owner.filter(Account.Person::profiling).isPresent(),
                owner.filter(Account.Person::marketing).isPresent(),
                Traits.NONE);
    }
}
