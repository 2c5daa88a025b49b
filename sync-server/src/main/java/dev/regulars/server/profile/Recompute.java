package dev.regulars.server.profile;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.server.audience.Audiences;
import dev.regulars.server.audience.AudiencesOfMember;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Works out where accounts stand: those that were touched, and all of them when the date changes,
 * the programme does, or somebody asks. {@link #recomputeSome} is called by one thread; asking is
 * safe for many.
 */
public final class Recompute {
    private static final int LOT = 200;

    /** An import that says nothing for so long was broken off. */
    private static final long LONGEST_HOLD_NS = 10_000_000_000L;

    private final Transactions transactions;
    private final Accounts accounts;
    private final CurrentProgramme programme;
    private final Ranking ranking;
    private final SheetMaker sheets;
    private final TraitsOfMember traits;
    private final Audiences audiences;
    private final AtomicBoolean everybody = new AtomicBoolean();
    private final AtomicBoolean heldBack = new AtomicBoolean();
    private final AtomicLong heldBackSince = new AtomicLong();

    public Recompute(
            Transactions transactions,
            Accounts accounts,
            CurrentProgramme programme,
            BuyingRecords records,
            SheetMaker sheets,
            Habits habits,
            Audiences audiences) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.programme = programme;
        this.ranking = new Ranking(records);
        this.sheets = sheets;
        this.traits = new TraitsOfMember(habits);
        this.audiences = audiences;
    }

    /** Everybody is to be recomputed, soon. */
    public void everybody() {
        everybody.set(true);
        transactions.write(accounts::touchEverybody);
    }

    /** Everybody is to be recomputed if that was not done for today's date yet. */
    public void everybodyIfTheDateChanged() {
        var today = transactions.read(programme::today);
        if (!transactions.read(accounts::recomputedOn).equals(Optional.of(today))) {
            transactions.write(() -> accounts.recomputedOn(today));
            everybody();
        }
    }

    /** An import goes on: its members are recomputed once it is over, not after each lot. */
    public void holdBack() {
        heldBackSince.set(System.nanoTime());
        heldBack.set(true);
    }

    /** The import is over. */
    public void goOn() {
        heldBack.set(false);
    }

    /** Recomputes some of those that wait; returns whether there were any. */
    public boolean recomputeSome() {
        if (heldBack.get() && System.nanoTime() - heldBackSince.get() < LONGEST_HOLD_NS) {
            return false;
        }
        if (transactions.read(() -> accounts.stale(1).isEmpty())) {
            return false;
        }
        if (everybody.getAndSet(false)) {
            ranking.forget();
        }
        transactions.write(this::lot);
        return true;
    }

    private void lot() {
        var rules =
                new Rules(
                        programme.today(),
                        programme.currency(),
                        programme.rules(),
                        programme.windows());
        var members = accounts.stale(LOT);
        var asked = named(rules);
        for (var account : accounts.of(members)) {
            recompute(account, rules, asked);
        }
        accounts.done(members);
    }

    /** Only those that the programme speaks of go to tills. */
    private AudiencesOfMember named(Rules rules) {
        var names =
                rules.programme().stream()
                        .flatMap(p -> p.offers().stream())
                        .flatMap(offer -> offer.audience().audiences().stream())
                        .collect(Collectors.toSet());
        var all = audiences.all().stream().filter(a -> names.contains(a.name())).toList();
        return new AudiencesOfMember(all, rules.today(), rules.currency());
    }

    private void recompute(AccountId id, Rules rules, AudiencesOfMember asked) {
        var account = accounts.read(id, rules.currency(), Instant.MAX);
        var population = ranking.on(rules.today(), rules.currency());
        var appraisal = new Appraisal(account, rules, population);
        var profile = appraisal.profile();
        accounts.save(profile);
        var in =
                asked.isEmpty()
                        ? Map.<String, LocalDate>of()
                        : asked.of(appraisal.today(profile.tier(), asked.windows()));
        var told = traits.of(id, profile.lastVisit(), in, rules, Instant.MAX);
        sheets.make(account, profile, rules, told);
    }
}
