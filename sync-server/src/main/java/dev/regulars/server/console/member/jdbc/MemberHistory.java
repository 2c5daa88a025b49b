package dev.regulars.server.console.member.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.member.MemberPage.Sum;
import dev.regulars.server.database.jdbc.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What a member did, as rows. In a unit of work. */
public final class MemberHistory {
    private static final int MONTHS = 12;

    /** Sales and refunds of a member and of all who were merged into them, and tiers reached. */
    private static final String HAPPENED =
            """
            with part as (select id from member where root = :id),
            happened as (
                select 'visit' as kind, v.business_date as on_date, v.happened_at, v.id,
                       v.paid as minor, v.store, e.payload, v.void_event is not null as void,
                       (select count(*) from visit_line l where l.visit = v.id) as lines,
                       null as tier
                  from visit v left join event e on e.id = v.event
                 where v.owner in (select id from part)
                union all
                select 'refund', r.business_date, r.happened_at, r.id, -r.paid_back, r.store,
                       null, 0, (select count(*) from refund_line l where l.refund = r.id), null
                  from refund r where r.owner in (select id from part)
                union all
                select 'tier', s.since, unixepoch(s.since) * 1000, s.tier, null, null, null, 0, 0,
                       s.tier
                  from tier_step s join member m on m.account_now = s.account
                 where m.id = :id
                   and s.since > (select min(since) from tier_step f where f.account = s.account))
            """;

    private final Database database;

    public MemberHistory(Database database) {
        this.database = database;
    }

    /**
     * One thing.
     *
     * @param kind {@code visit}, {@code refund} or {@code tier}
     * @param payload the event's bytes, for what was advised; only of a sale
     */
    public record Done(
            String kind,
            LocalDate on,
            @Nullable Long minor,
            @Nullable String store,
            @Nullable String payload,
            boolean cancelled,
            int lines,
            @Nullable String tier) {}

    /** Newest first. */
    public List<Done> list(MemberId member, int limit) {
        return query(
                        HAPPENED
                                + "select * from happened order by on_date desc, happened_at desc, id limit :limit",
                        member)
                .bind("limit", limit)
                .map((row, ctx) -> done(row))
                .list();
    }

    public long count(MemberId member) {
        return query(HAPPENED + "select count(*) from happened", member).mapTo(Long.class).one();
    }

    private static Done done(ResultSet row) throws SQLException {
        long minor = row.getLong("minor");
        return new Done(
                row.getString("kind"),
                LocalDate.parse(row.getString("on_date")),
                row.wasNull() ? null : minor,
                row.getString("store"),
                row.getString("payload"),
                row.getBoolean("void"),
                row.getInt("lines"),
                row.getString("tier"));
    }

    /** Visits in each of the last twelve months, the oldest first. */
    public List<Integer> months(MemberId member, LocalDate today) {
        var last = YearMonth.from(today);
        var first = last.minusMonths(MONTHS - 1L);
        var counts = new HashMap<String, Integer>();
        query(
                        """
                        select substr(business_date, 1, 7) as month, count(*) as visits from visit
                         where owner in (select id from member where root = :id)
                           and void_event is null and buys = 1 and business_date >= :from
                         group by month
                        """,
                        member)
                .bind("from", first.atDay(1).toString())
                .map((row, ctx) -> counts.put(row.getString("month"), row.getInt("visits")))
                .list();
        var months = new ArrayList<Integer>();
        for (int i = 0; i < MONTHS; i++) {
            months.add(counts.getOrDefault(first.plusMonths(i).toString(), 0));
        }
        return months;
    }

    /** Visits and payments from a day until before another. */
    public Sum sum(MemberId member, ShopNow shop, LocalDate from, LocalDate until) {
        return query(
                        """
                        select coalesce(sum(visits), 0) as visits, coalesce(sum(paid), 0) as paid
                          from (select buys as visits, paid, business_date, currency from visit
                                 where owner in (select id from member where root = :id)
                                   and void_event is null
                                union all
                                select 0, -paid_back, business_date, currency from counted_refund
                                 where owner in (select id from member where root = :id))
                         where business_date >= :from and business_date < :until
                           and currency = :currency
                        """,
                        member)
                .bind("from", from.toString())
                .bind("until", until.toString())
                .bind("currency", shop.currency().getCurrencyCode())
                .map((row, ctx) -> new Sum(row.getLong("visits"), row.getLong("paid")))
                .one();
    }

    private Query query(String sql, MemberId member) {
        return database.handle().createQuery(sql).bind("id", member.value());
    }
}
