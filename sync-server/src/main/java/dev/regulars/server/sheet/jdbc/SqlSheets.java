package dev.regulars.server.sheet.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.sheet.Sheets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One row for each member who ever had a sheet. */
public final class SqlSheets implements Sheets {
    private final Database database;

    public SqlSheets(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> find(MemberId member) {
        return database.handle()
                .createQuery("select * from sheet where member = :member")
                .bind("member", member.value())
                .map((row, ctx) -> kept(row))
                .findOne();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("revision"),
                row.getString("fingerprint"),
                row.getString("body"),
                member(row.getString("into_member")));
    }

    private static @Nullable MemberId member(@Nullable String id) {
        return id == null ? null : new MemberId(id);
    }

    @Override
    public void save(MemberId member, Kept sheet) {
        database.handle()
                .createUpdate(
                        """
                        insert or replace into sheet (member, revision, fingerprint, body,
                            into_member)
                        values (:member, :revision, :fingerprint, :body, :into)
                        """)
                .bind("member", member.value())
                .bind("revision", sheet.revision())
                .bind("fingerprint", sheet.fingerprint())
                .bind("body", sheet.body())
                .bind("into", sheet.into() == null ? null : sheet.into().value())
                .execute();
    }

    @Override
    public long count() {
        return database.handle().createQuery("select count(*) from sheet").mapTo(Long.class).one();
    }

    @Override
    public void all(BiConsumer<MemberId, Kept> each) {
        database.handle()
                .createQuery("select * from sheet")
                .map((row, ctx) -> Map.entry(new MemberId(row.getString("member")), kept(row)))
                .useStream(all -> all.forEach(one -> each.accept(one.getKey(), one.getValue())));
    }
}
