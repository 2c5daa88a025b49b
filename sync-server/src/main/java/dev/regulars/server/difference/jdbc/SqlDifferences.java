package dev.regulars.server.difference.jdbc;

import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.difference.Difference;
import dev.regulars.server.difference.Differences;
import dev.regulars.server.difference.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** A table of those that were worked out, a view over all, a table of who has seen them. */
public final class SqlDifferences implements Differences {
    private static final String FOUND =
            """
             from found_difference d
             left join acknowledged a on a.kind = d.kind and a.subject = d.subject
            where (:kind is null or d.kind = :kind) and (:open = 0 or a.kind is null)
            """;

    private final Database database;

    public SqlDifferences(Database database) {
        this.database = database;
    }

    @Override
    public List<Difference> list(Filter filter, int limit, int offset) {
        return query(
                        """
                        select d.*, a.who, a.acknowledged_at, a.note
                        """
                                + FOUND
                                + " order by d.happened_at desc, d.kind, d.subject"
                                + " limit :limit offset :offset",
                        filter)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, ctx) -> difference(row))
                .list();
    }

    @Override
    public long count(Filter filter) {
        return query("select count(*)" + FOUND, filter).mapTo(Long.class).one();
    }

    private Query query(String sql, Filter filter) {
        return database.handle()
                .createQuery(sql)
                .bind("kind", filter.kind() == null ? null : filter.kind().id())
                .bind("open", filter.open());
    }

    private static Difference difference(ResultSet row) throws SQLException {
        var date = row.getString("business_date");
        return new Difference(
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("subject"),
                row.getString("till"),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                date == null ? null : LocalDate.parse(date),
                Wire.parse(row.getString("facts")),
                seen(row));
    }

    private static Difference.@Nullable Seen seen(ResultSet row) throws SQLException {
        var who = row.getString("who");
        return who == null
                ? null
                : new Difference.Seen(
                        who,
                        Instant.ofEpochMilli(row.getLong("acknowledged_at")),
                        row.getString("note"));
    }

    @Override
    public void note(
            Kind kind,
            String subject,
            String till,
            Instant at,
            LocalDate businessDate,
            Map<String, String> facts) {
        database.handle()
                .createUpdate(
                        """
                        insert into difference (kind, subject, till, happened_at, business_date, facts)
                        values (:kind, :subject, :till, :at, :date, :facts)
                        on conflict do nothing
                        """)
                .bind("kind", kind.id())
                .bind("subject", subject)
                .bind("till", till)
                .bind("at", at.toEpochMilli())
                .bind("date", businessDate.toString())
                .bind("facts", Wire.write(facts))
                .execute();
    }

    @Override
    public void acknowledge(Kind kind, String subject, Difference.Seen seen) {
        database.handle()
                .createUpdate(
                        """
                        insert into acknowledged (kind, subject, who, acknowledged_at, note)
                        values (:kind, :subject, :who, :at, :note)
                        on conflict do nothing
                        """)
                .bind("kind", kind.id())
                .bind("subject", subject)
                .bind("who", seen.who())
                .bind("at", seen.at().toEpochMilli())
                .bind("note", seen.note())
                .execute();
    }
}
