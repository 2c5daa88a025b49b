package dev.regulars.server.profile;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.programme.CurrentProgramme;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Works out where accounts stand: those that were touched, and all of them when the date changes,
 * the programme does, or somebody asks. {@link #recomputeSome} is called by one thread; asking is
 * safe for many.
 */
public final class Recompute {
    private static final int LOT = 200;

    private final Transactions transactions;
    private final Accounts accounts;
    private final CurrentProgramme programme;
    private final Ranking ranking;
    private final SheetMaker sheets;
    private final AtomicBoolean everybody = new AtomicBoolean();

    public Recompute(
            Transactions transactions,
            Accounts accounts,
            CurrentProgramme programme,
            BuyingRecords records,
            SheetMaker sheets) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.programme = programme;
        this.ranking = new Ranking(records);
        this.sheets = sheets;
    }

    /** What holds for one lot. */
    private record Rules(
            LocalDate today, Currency currency, Optional<CheckedProgramme> programme) {}

    /** Everybody is to be recomputed, soon. */
    public void everybody() {
        everybody.set(true);
        transactions.write(accounts::touchEverybody);
    }

    /** Recomputes some of those that wait; returns whether there were any. */
    public boolean recomputeSome() {
        if (everybody.getAndSet(false)) {
            ranking.forget();
        }
        if (transactions.read(() -> accounts.stale(1).isEmpty())) {
            return false;
        }
        transactions.write(this::lot);
        return true;
    }

    private void lot() {
        var rules = new Rules(programme.today(), programme.currency(), programme.find());
        var members = accounts.stale(LOT);
        for (var account : accounts.of(members)) {
            recompute(account, rules);
        }
        accounts.done(members);
    }

    private void recompute(AccountId id, Rules rules) {
        var account = accounts.read(id, rules.currency());
        var profile = profile(account, rules);
        accounts.save(profile);
        sheets.make(account, profile, rules.programme());
    }

    private Profile profile(Account account, Rules rules) {
        var reckoning = new Reckoning(account, rules.currency());
        var windows =
                rules.programme()
                        .map(CheckedProgramme::windows)
                        .map(all ->
                                all.stream().map(d -> reckoning.window(d, rules.today())).toList())
                        .orElse(List.of());
        var standing =
                reckoning
                        .record()
                        .filter(_ -> account.owner().filter(Account.Person::profiling).isPresent())
                        .map(ranking.on(rules.today(), rules.currency())::standing);
        var first = reckoning.first();
        var last = reckoning.last();
        return new Profile(
                account.id(),
                rules.today(),
                tier(account, rules),
                null,
                null,
                reckoning.visits(),
                reckoning.spent(),
                first.map(Account.Visit::on).orElse(null),
                last.map(Account.Visit::on).orElse(null),
                last.map(Account.Visit::at).orElse(null),
                Math.max(0, account.points()),
                Math.max(0, -account.points()),
                standing.orElse(null),
                windows);
    }

    private static String tier(Account account, Rules rules) {
        return account.owner()
                .map(Account.Person::firstTier)
                .or(() -> rules.programme().map(p -> p.tiers().lowest().id()))
                .orElse("member");
    }
}
