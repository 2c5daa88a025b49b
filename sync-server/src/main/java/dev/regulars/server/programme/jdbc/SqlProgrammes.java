package dev.regulars.server.programme.jdbc;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.programme.Programmes;
import dev.regulars.server.programme.Published;
import dev.regulars.server.programme.Published.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row for each version. */
public final class SqlProgrammes implements Programmes {
    private static final String NEWEST_FIRST = " order by published_at desc, version desc";

    private final Database database;

    public SqlProgrammes(Database database) {
        this.database = database;
    }

    @Override
    public List<Version> versions() {
        return database.handle()
                .createQuery(
                        "select programme, version, begins, at_once, stores, withdrawn_at"
                                + " from programme"
                                + NEWEST_FIRST)
                .map((row, ctx) ->
                        new Version(
                                row.getString("programme"),
                                row.getInt("version"),
                                rollout(row),
                                row.getString("withdrawn_at") != null))
                .list();
    }

    @Override
    public Optional<Published> newest() {
        return database.handle()
                .createQuery(
                        "select * from programme where withdrawn_at is null"
                                + NEWEST_FIRST
                                + " limit 1")
                .map((row, ctx) -> published(row))
                .findOne();
    }

    @Override
    public Optional<Published> find(String programme, int version) {
        return database.handle()
                .createQuery(
                        "select * from programme where programme = :programme and version ="
                                + " :version")
                .bind("programme", programme)
                .bind("version", version)
                .map((row, ctx) -> published(row))
                .findOne();
    }

    @Override
    public List<Published> all() {
        return database.handle()
                .createQuery("select * from programme" + NEWEST_FIRST)
                .map((row, ctx) -> published(row))
                .list();
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                new SignedProgramme(
                        row.getString("programme"),
                        row.getInt("version"),
                        row.getString("body"),
                        row.getString("signature")),
                row.getString("source"),
                Instant.ofEpochMilli(row.getLong("published_at")),
                row.getString("published_by"),
                rollout(row),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var who = row.getString("withdrawn_by");
        return who == null
                ? null
                : new Withdrawal(Instant.ofEpochMilli(row.getLong("withdrawn_at")), who);
    }

    private static Rollout rollout(ResultSet row) throws SQLException {
        return new Rollout(
                LocalDate.parse(row.getString("begins")),
                row.getBoolean("at_once"),
                Set.of(Wire.read(row.getString("stores"), StoreId[].class)));
    }

    @Override
    public void save(Published published) {
        var signed = published.signed();
        database.handle()
                .createUpdate(
                        """
                        insert into programme (programme, version, source, body, signature,
                            published_at, published_by, begins, at_once, stores)
                        values (:programme, :version, :source, :body, :signature, :at, :by, :begins,
                            :at_once, :stores)
                        """)
                .bind("programme", signed.programme())
                .bind("version", signed.version())
                .bind("source", published.source())
                .bind("body", signed.body())
                .bind("signature", signed.signature())
                .bind("at", published.publishedAt().toEpochMilli())
                .bind("by", published.publishedBy())
                .bind("begins", published.rollout().from().toString())
                .bind("at_once", published.rollout().atOnce())
                .bind("stores", Wire.write(published.rollout().stores()))
                .execute();
    }

    @Override
    public void withdraw(SignedProgramme never, Withdrawal withdrawal) {
        database.handle()
                .createUpdate(
                        """
                        update programme set body = :body, signature = :signature,
                               withdrawn_at = :at, withdrawn_by = :who
                         where programme = :programme and version = :version
                        """)
                .bind("body", never.body())
                .bind("signature", never.signature())
                .bind("at", withdrawal.at().toEpochMilli())
                .bind("who", withdrawal.who())
                .bind("programme", never.programme())
                .bind("version", never.version())
                .execute();
    }
}
