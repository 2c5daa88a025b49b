package dev.regulars.server.console.member.jdbc;

import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.member.Overview;
import dev.regulars.server.database.jdbc.Database;

/** Counts all members at a glance. In a unit of work. */
public final class Overviews {
    private final Database database;

    public Overviews(Database database) {
        this.database = database;
    }

    public Overview now(ShopNow shop) {
        return database.handle()
                .createQuery(
                        """
                        with served as (
                            select m.enrolled_on, p.last_visit, p.drift
                              from member m left join profile p on p.account = m.account_now
                             where m.root = m.id and m.enrolled_on is not null
                               and m.erased_at is null),
                        people as (
                            select count(*) as members,
                                   coalesce(sum(enrolled_on >= :month), 0) as joined,
                                   coalesce(sum(last_visit >= :lately), 0) as came,
                                   coalesce(sum(drift = 'DRIFTING'), 0) as drifting,
                                   coalesce(sum(drift in ('DRIFTING', 'ON_RHYTHM')), 0) as judged
                              from served),
                        sold as (
                            select coalesce(sum(business_date >= :month), 0) as sales,
                                   coalesce(sum(business_date >= :month and owner is not null), 0)
                                       as known,
                                   coalesce(sum(business_date < :month), 0) as sales_before,
                                   coalesce(sum(business_date < :month and owner is not null), 0)
                                       as known_before
                              from visit
                             where business_date >= :two_months and void_event is null and buys = 1)
                        select people.*, sold.*,
                               (select count(distinct m.root)
                                  from visit v join member m on m.id = v.owner
                                 where v.business_date >= :lately_before
                                   and v.business_date < :month
                                   and v.void_event is null and v.buys = 1
                                   and m.erased_at is null) as came_before
                          from people, sold
                        """)
                .bind("month", shop.since(Overview.MONTH).toString())
                .bind("two_months", shop.since(2 * Overview.MONTH).toString())
                .bind("lately", shop.since(Overview.LATELY).toString())
                .bind("lately_before", shop.since(Overview.LATELY + Overview.MONTH).toString())
                .map((row, ctx) ->
                        new Overview(
                                row.getLong("members"),
                                row.getLong("joined"),
                                row.getLong("came"),
                                row.getLong("came_before"),
                                row.getLong("members") - row.getLong("joined"),
                                row.getLong("drifting"),
                                row.getLong("judged"),
                                row.getLong("sales"),
                                row.getLong("known"),
                                row.getLong("sales_before"),
                                row.getLong("known_before")))
                .one();
    }
}
