package dev.regulars.server.console.difference.jdbc;

import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.difference.KindCount;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.difference.Kind;
import java.util.List;

/** Counts differences by kind, and the sales beside which they are few or many. */
public final class KindCounts {
    private static final int WEEK = 7;

    private final Database database;

    public KindCounts(Database database) {
        this.database = database;
    }

    /** Of every kind that was found, in the order of kinds. */
    public List<KindCount> all() {
        return database
                .handle()
                .createQuery(
                        """
                        select d.kind, count(*) as found, sum(a.kind is null) as open
                          from found_difference d
                          left join acknowledged a on a.kind = d.kind and a.subject = d.subject
                         group by d.kind
                        """)
                .map((row, ctx) ->
                        new KindCount(
                                Kind.of(row.getString("kind")).orElseThrow(),
                                row.getLong("found"),
                                row.getLong("open")))
                .stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    /** Sales in the last seven days. */
    public long salesAWeek(ShopNow shop) {
        return database.handle()
                .createQuery("select count(*) from visit where business_date >= :since")
                .bind("since", shop.since(WEEK).toString())
                .mapTo(Long.class)
                .one();
    }
}
