package dev.regulars.server.profile.jdbc;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.profile.Habits;
import dev.regulars.server.profile.Referrals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Reads habits from sales, refunds and referrals. */
public final class SqlHabits implements Habits {
    private static final String MEMBERS = "(select id from member where account_now = :account)";

    private final Database database;

    public SqlHabits(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> favourite(
            AccountId account, Currency currency, LocalDate on, Instant before) {
        return query(
                        """
                        select category from (
                            select l.category, l.paid
                              from visit v join visit_line l on l.visit = v.id
                             where v.owner in %1$s and v.void_event is null
                               and v.currency = :currency and v.happened_at < :before
                               and v.business_date > :from
                            union all
                            select l.category, -b.paid_back
                              from counted_refund r join refund_line b on b.refund = r.id
                                   join visit_line l on l.visit = r.visit and l.line = b.line
                             where r.owner in %1$s
                               and r.currency = :currency and r.happened_at < :before
                               and r.business_date > :from)
                         where category is not null
                         group by category having sum(paid) > 0
                         order by sum(paid) desc, category limit 1
                        """
                                .formatted(MEMBERS),
                        account,
                        before)
                .bind("currency", currency.getCurrencyCode())
                .bind("from", on.minusDays(FAVOURITE_DAYS).toString())
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public Referrals referrals(AccountId account, Instant before) {
        int friends = friends(account, before);
        return new Referrals(
                isBrought(account), friends, friends == 0 ? Map.of() : used(account, before));
    }

    private boolean isBrought(AccountId account) {
        return database.handle()
                .createQuery(
                        """
                        select exists (select 1 from member f
                                         join judged_referral j on j.friend = f.id
                                        where f.account_now = :account
                                          and j.verdict = 'accepted')
                        """)
                .bind("account", account.value())
                .mapTo(Boolean.class)
                .one();
    }

    /** A sale stands that was neither cancelled nor wholly paid back. */
    private int friends(AccountId account, Instant before) {
        return query(
                        """
                        select count(distinct j.friend_account)
                          from member r join referral s on s.referrer = r.id
                               join judged_referral j on j.friend = s.friend
                         where r.account_now = :account and j.verdict = 'accepted'
                           and exists (
                               select 1 from member m join visit v on v.owner = m.id
                                where m.account_now = j.friend_account
                                  and v.void_event is null and v.buys = 1
                                  and v.happened_at < :before
                                  and v.paid > (select coalesce(sum(b.paid_back), 0)
                                                  from counted_refund b
                                                 where b.visit = v.id
                                                   and b.happened_at < :before))
                        """,
                        account,
                        before)
                .mapTo(Integer.class)
                .one();
    }

    private Map<String, Integer> used(AccountId account, Instant before) {
        var used = new HashMap<String, Integer>();
        query(
                        """
                        select g.offer, count(*) as uses
                          from visit v join visit_given g on g.visit = v.id
                         where v.void_event is null and v.happened_at < :before and v.owner in
                        """
                                + MEMBERS
                                + " group by g.offer",
                        account,
                        before)
                .map((row, ctx) -> used.put(row.getString("offer"), row.getInt("uses")))
                .list();
        return used;
    }

    private Query query(String sql, AccountId account, Instant before) {
        long until = before.equals(Instant.MAX) ? Long.MAX_VALUE : before.toEpochMilli();
        return database.handle()
                .createQuery(sql)
                .bind("account", account.value())
                .bind("before", until);
    }
}
