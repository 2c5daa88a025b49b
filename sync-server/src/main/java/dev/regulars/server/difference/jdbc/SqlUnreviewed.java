package dev.regulars.server.difference.jdbc;

import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.difference.Unreviewed;
import java.time.Instant;
import java.util.List;

/** A row for each sale that waits. */
public final class SqlUnreviewed implements Unreviewed {
    private final Database database;

    public SqlUnreviewed(Database database) {
        this.database = database;
    }

    @Override
    public List<Visit> some(int limit) {
        return database.handle()
                .createQuery(
                        """
                        select v.id, v.event, v.happened_at
                          from unreviewed u join visit v on v.id = u.visit
                          left join member m on m.id = v.said_member
                         where v.said_member is null or m.enrolled_on is not null
                         limit :limit
                        """)
                .bind("limit", limit)
                .map((row, ctx) ->
                        new Visit(
                                new VisitId(row.getString("id")),
                                new EventId(row.getString("event")),
                                Instant.ofEpochMilli(row.getLong("happened_at"))))
                .list();
    }

    @Override
    public void done(List<Visit> visits) {
        var batch = database.handle().prepareBatch("delete from unreviewed where visit = ?");
        visits.forEach(visit -> batch.add(visit.id().value()));
        batch.execute();
    }
}
