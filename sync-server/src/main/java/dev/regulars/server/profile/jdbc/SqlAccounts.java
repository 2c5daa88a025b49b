package dev.regulars.server.profile.jdbc;

import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.bonus.jdbc.LedgerRow;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.profile.Account;
import dev.regulars.server.profile.Accounts;
import dev.regulars.server.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one account with a handful of queries. */
public final class SqlAccounts implements Accounts {
    private static final String MEMBERS = "(select id from member where account_now = :account)";

    /** How often the same offer's use is told; no limit looks further back. */
    private static final int USES_TOLD = dev.regulars.loyalty.programme.Limit.MOST_USES;

    private final Database database;
    private final PersonRows people;
    private final StepRows steps;
    private final InvitationRows invitations;

    public SqlAccounts(Database database) {
        this.database = database;
        this.people = new PersonRows(database);
        this.steps = new StepRows(database);
        this.invitations = new InvitationRows(database);
    }

    private Query query(String sql) {
        return database.handle().createQuery(sql);
    }

    @Override
    public List<MemberId> stale(int limit) {
        return query("select member from stale_member limit :limit")
                .bind("limit", limit)
                .mapTo(String.class)
                .map(MemberId::new)
                .list();
    }

    @Override
    public List<AccountId> of(Collection<MemberId> members) {
        return query(
                        """
                        select distinct account_now from member
                         where id in (select value from json_each(:ids)) order by account_now
                        """)
                .bind("ids", Wire.write(members))
                .mapTo(String.class)
                .map(AccountId::new)
                .list();
    }

    @Override
    public void done(Collection<MemberId> members) {
        var ids = Wire.write(members);
        steps.forgetEmptyAccounts(ids);
        database.handle()
                .createUpdate(
                        """
                        delete from profile where account in (
                            select account from member where id in (select value from json_each(:ids))
                            union
                            select value from json_each(:ids))
                           and not exists (select 1 from member where account_now = profile.account)
                        """)
                .bind("ids", ids)
                .execute();
        database.handle()
                .createUpdate(
                        """
                        delete from stale_member
                         where member in (select value from json_each(:ids))
                        """)
                .bind("ids", ids)
                .execute();
    }

    @Override
    public void touchEverybody() {
        database.handle()
                .execute(
                        "insert into stale_member select id from member where true on conflict do"
                                + " nothing");
    }

    @Override
    public Optional<LocalDate> recomputedOn() {
        return query("select value from meta where name = 'recomputed_on'")
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    @Override
    public void recomputedOn(LocalDate date) {
        database.handle()
                .createUpdate(
                        """
                        insert into meta (name, value) values ('recomputed_on', :date)
                        on conflict (name) do update set value = excluded.value
                        """)
                .bind("date", date.toString())
                .execute();
    }

    @Override
    public Account read(AccountId account, Currency currency, Instant before) {
        long until = before.equals(Instant.MAX) ? Long.MAX_VALUE : before.toEpochMilli();
        return new Account(
                account,
                people.of(account),
                visits(account, currency, until),
                refunds(account, currency, until),
                points(account, until),
                redemptions(account, until),
                invitations.of(account, until));
    }

    private List<Account.Visit> visits(AccountId account, Currency currency, long before) {
        return query(
                        """
                        select business_date, happened_at, paid, buys from visit
                         where void_event is null and currency = :currency
                           and happened_at < :before and owner in
                        """
                                + MEMBERS
                                + " order by business_date, happened_at, id")
                .bind("account", account.value())
                .bind("currency", currency.getCurrencyCode())
                .bind("before", before)
                .map((row, ctx) ->
                        new Account.Visit(
                                LocalDate.parse(row.getString("business_date")),
                                Instant.ofEpochMilli(row.getLong("happened_at")),
                                row.getLong("paid"),
                                row.getBoolean("buys")))
                .list();
    }

    private List<Account.Refund> refunds(AccountId account, Currency currency, long before) {
        return query(
                        """
                        select business_date, paid_back from counted_refund
                         where currency = :currency and happened_at < :before and owner in
                        """
                                + MEMBERS
                                + " order by business_date, id")
                .bind("account", account.value())
                .bind("currency", currency.getCurrencyCode())
                .bind("before", before)
                .map((row, ctx) ->
                        new Account.Refund(
                                LocalDate.parse(row.getString("business_date")),
                                row.getLong("paid_back")))
                .list();
    }

    private List<Entry> points(AccountId account, long before) {
        return query(
                        """
                        select on_date, from_date, until_date, sum(points) as points
                          from ledger_entry where happened_at < :before and member in
                        """
                                + MEMBERS
                                + " group by on_date, from_date, until_date")
                .bind("account", account.value())
                .bind("before", before)
                .map((row, ctx) -> LedgerRow.entry(row))
                .list();
    }

    private List<Redemption> redemptions(AccountId account, long before) {
        return query(
                        """
                        select offer, business_date from (
                            select g.offer, v.business_date, row_number() over (
                                       partition by g.offer order by v.business_date desc) as place
                              from visit v join visit_given g on g.visit = v.id
                             where v.void_event is null and v.happened_at < :before and v.owner in
                        """
                                + MEMBERS
                                + ") where place <= :most order by business_date desc, offer")
                .bind("account", account.value())
                .bind("before", before)
                .bind("most", USES_TOLD)
                .map((row, ctx) ->
                        new Redemption(
                                row.getString("offer"),
                                LocalDate.parse(row.getString("business_date"))))
                .list();
    }

    @Override
    public void save(Profile p) {
        var standing = p.standing();
        database.handle()
                .createUpdate(
                        """
                        insert or replace into profile (account, computed_on, tier, tier_since,
                            tier_until, visits, spent, currency, first_visit, last_visit,
                            last_visit_at, bonus, shortfall, recency, frequency, amount, segment,
                            recency_band, activity, drift, windows)
                        values (:account, :on, :tier, :since,
                            :until, :visits, :spent, :currency, :first, :last,
                            :lastAt, :bonus, :shortfall, :recency, :frequency, :amount, :segment,
                            :band, :activity, :drift, :windows)
                        """)
                .bind("account", p.account().value())
                .bind("on", p.computedOn().toString())
                .bind("tier", p.tier())
                .bind("since", text(p.tierSince()))
                .bind("until", text(p.tierUntil()))
                .bind("visits", p.visits())
                .bind("spent", p.spent().minor())
                .bind("currency", p.spent().currency().getCurrencyCode())
                .bind("first", text(p.firstVisit()))
                .bind("last", text(p.lastVisit()))
                .bind("lastAt", p.lastVisitAt() == null ? null : p.lastVisitAt().toEpochMilli())
                .bind("bonus", p.bonus())
                .bind("shortfall", p.shortfall())
                .bind("recency", standing == null ? null : standing.rfa().recency())
                .bind("frequency", standing == null ? null : standing.rfa().frequency())
                .bind("amount", standing == null ? null : standing.rfa().amount())
                .bind("segment", standing == null ? null : standing.segment().name())
                .bind("band", standing == null ? null : standing.recency().name())
                .bind("activity", standing == null ? null : standing.activity().name())
                .bind("drift", standing == null ? null : standing.drift().name())
                .bind("windows", Wire.write(p.windows()))
                .execute();
        steps.save(p.account(), p.steps());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
