package dev.regulars.server.console.login.jdbc;

import dev.regulars.server.console.login.Sessions;
import dev.regulars.server.database.jdbc.Database;
import java.time.Instant;
import java.util.Optional;

/** A row for each browser that is logged in. */
public final class SqlSessions implements Sessions {
    private final Database database;

    public SqlSessions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> find(String hash) {
        return database.handle()
                .createQuery("select user, ends_at from hq_session where hash = :hash")
                .bind("hash", hash)
                .map((row, ctx) ->
                        new Kept(
                                row.getString("user"),
                                Instant.ofEpochMilli(row.getLong("ends_at"))))
                .findOne();
    }

    @Override
    public void save(String hash, Kept session) {
        database.handle()
                .createUpdate(
                        """
                        insert into hq_session (hash, user, ends_at) values (:hash, :user, :ends)
                        on conflict (hash) do update set ends_at = excluded.ends_at
                        """)
                .bind("hash", hash)
                .bind("user", session.user())
                .bind("ends", session.endsAt().toEpochMilli())
                .execute();
    }

    @Override
    public void end(String hash) {
        database.handle().execute("delete from hq_session where hash = ?", hash);
    }

    @Override
    public void endAll(String user) {
        database.handle().execute("delete from hq_session where user = ?", user);
    }

    @Override
    public void forgetBefore(Instant moment) {
        database.handle()
                .execute("delete from hq_session where ends_at <= ?", moment.toEpochMilli());
    }
}
