package dev.regulars.server.console.habit.jdbc;

import dev.regulars.loyalty.segment.Segment;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.habit.HabitGrid;
import dev.regulars.server.console.habit.HabitGroup;
import dev.regulars.server.console.habit.HabitsPage;
import dev.regulars.server.console.habit.SegmentCount;
import dev.regulars.server.database.jdbc.Database;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** Counts members and what they paid, by score and by segment. In a unit of work. */
public final class HabitCounts {
    private static final int YEAR = 365;

    /** Everybody whom tills serve, with scores where there are some, and what they paid. */
    private static final String PEOPLE =
            """
            with paid as (
                select part.root, sum(done.paid) as paid
                  from (select owner, paid from visit
                         where owner is not null and void_event is null
                           and business_date >= :since and currency = :currency
                        union all
                        select owner, -paid_back from counted_refund
                         where owner is not null
                           and business_date >= :since and currency = :currency) done
                  join member part on part.id = done.owner
                 group by part.root),
            people as (
                select m.id, p.recency, p.frequency, p.segment, coalesce(paid.paid, 0) as paid
                  from member m
                  left join profile p on p.account = m.account_now
                  left join paid on paid.root = m.id
                 where m.root = m.id and m.enrolled_on is not null and m.erased_at is null)
            """;

    private final Database database;

    public HabitCounts(Database database) {
        this.database = database;
    }

    public HabitsPage now(ShopNow shop) {
        return new HabitsPage(shop, grid(shop), segments(shop), members(), refused());
    }

    private HabitGrid grid(ShopNow shop) {
        return new HabitGrid(
                people(
                                """
                                select recency, frequency, count(*) as members, sum(paid) as paid
                                  from people where recency is not null
                                 group by recency, frequency
                                """,
                                shop)
                        .map((row, ctx) ->
                                new HabitGroup(
                                        row.getInt("recency"),
                                        row.getInt("frequency"),
                                        row.getLong("members"),
                                        row.getLong("paid")))
                        .list());
    }

    private List<SegmentCount> segments(ShopNow shop) {
        return people(
                        """
                        select segment, count(*) as members, sum(paid) as paid
                          from people where segment is not null group by segment
                        """,
                        shop)
                .map((row, ctx) ->
                        new SegmentCount(
                                Segment.valueOf(row.getString("segment")),
                                row.getLong("members"),
                                row.getLong("paid")))
                .stream()
                .sorted((one, other) -> one.segment().compareTo(other.segment()))
                .toList();
    }

    private Query people(String select, ShopNow shop) {
        return database.handle()
                .createQuery(PEOPLE + select)
                .bind("since", shop.since(YEAR).toString())
                .bind("currency", shop.currency().getCurrencyCode());
    }

    private long members() {
        return number(
                """
                select count(*) from member
                 where root = id and enrolled_on is not null and erased_at is null
                """);
    }

    /** Whose last word on profiling is not a yes. */
    private long refused() {
        return number(
                """
                select count(*) from member m
                 where m.root = m.id and m.enrolled_on is not null and m.erased_at is null
                   and coalesce((select c.decision from consent c
                                  where c.member = m.id and c.purpose = 'PROFILING'
                                  order by c.given_at desc, c.event desc, c.place desc limit 1),
                                '') <> 'GIVEN'
                """);
    }

    private long number(String sql) {
        return database.handle().createQuery(sql).mapTo(Long.class).one();
    }
}
