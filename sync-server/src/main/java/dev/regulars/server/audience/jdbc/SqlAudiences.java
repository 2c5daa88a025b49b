package dev.regulars.server.audience.jdbc;

import dev.regulars.loyalty.condition.Condition;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.audience.Audiences;
import dev.regulars.server.audience.NamedAudience;
import dev.regulars.server.database.jdbc.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One row for each audience. */
public final class SqlAudiences implements Audiences {
    private final Database database;

    public SqlAudiences(Database database) {
        this.database = database;
    }

    @Override
    public List<NamedAudience> all() {
        return database.handle()
                .createQuery("select * from audience order by written_at desc, name")
                .map((row, ctx) -> audience(row))
                .list();
    }

    private static NamedAudience audience(ResultSet row) throws SQLException {
        return new NamedAudience(
                row.getString("name"),
                Wire.read(row.getString("condition"), Condition.class),
                LocalDate.parse(row.getString("valid_until")),
                row.getString("written_by"),
                Instant.ofEpochMilli(row.getLong("written_at")),
                row.getString("ended_by"));
    }

    @Override
    public void save(NamedAudience audience) {
        database.handle()
                .createUpdate(
                        """
                        insert or replace into audience
                            (name, condition, valid_until, written_by, written_at)
                        values (:name, :condition, :until, :who, :at)
                        """)
                .bind("name", audience.name())
                .bind("condition", Wire.write(audience.condition()))
                .bind("until", audience.until().toString())
                .bind("who", audience.writtenBy())
                .bind("at", audience.writtenAt().toEpochMilli())
                .execute();
    }

    @Override
    public void end(String name, String who, Instant at) {
        database.handle()
                .createUpdate(
                        """
                        update audience set ended_by = :who, ended_at = :at
                         where name = :name and ended_by is null
                        """)
                .bind("name", name)
                .bind("who", who)
                .bind("at", at.toEpochMilli())
                .execute();
    }
}
