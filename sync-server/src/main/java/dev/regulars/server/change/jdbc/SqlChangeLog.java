package dev.regulars.server.change.jdbc;

import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.database.jdbc.Database;
import java.util.List;

/** A table of what waits and a table of what is numbered. */
public final class SqlChangeLog implements ChangeLog {
    private final Database database;

    public SqlChangeLog(Database database) {
        this.database = database;
    }

    @Override
    public void announce(String kind, String subject) {
        database.handle()
                .createUpdate(
                        """
                        insert into pending_change (kind, subject) values (:kind, :subject)
                        on conflict do nothing
                        """)
                .bind("kind", kind)
                .bind("subject", subject)
                .execute();
    }

    @Override
    public boolean hasUnnumbered() {
        return database.handle()
                .createQuery("select exists (select 1 from pending_change)")
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void number() {
        database.handle()
                .createUpdate(
                        """
                        insert into change (number, kind, subject)
                        select (select coalesce(max(number), 0) from change)
                                   + row_number() over (order by place),
                               kind, subject
                          from pending_change
                        """)
                .execute();
        database.handle().execute("delete from pending_change");
    }

    @Override
    public long last() {
        return database.handle()
                .createQuery("select coalesce(max(number), 0) from change")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<Entry> after(long number, int limit) {
        return database.handle()
                .createQuery(
                        """
                        select number, kind, subject from change
                         where number > :number order by number limit :limit
                        """)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, ctx) ->
                        new Entry(
                                row.getLong("number"),
                                row.getString("kind"),
                                row.getString("subject")))
                .list();
    }

    @Override
    public String generation() {
        return database.handle()
                .createQuery("select value from meta where name = 'generation'")
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    @Override
    public void begin(String generation) {
        var handle = database.handle();
        handle.execute("delete from change");
        handle.execute("delete from pending_change");
        handle.createUpdate(
                        """
                        insert into meta (name, value) values ('generation', :generation)
                        on conflict (name) do update set value = excluded.value
                        """)
                .bind("generation", generation)
                .execute();
    }
}
