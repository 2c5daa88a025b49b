package dev.regulars.server.pairing.jdbc;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.pairing.Contact;
import dev.regulars.server.pairing.Till;
import dev.regulars.server.pairing.Tills;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row for each till. */
public final class SqlTills implements Tills {
    private final Database database;

    public SqlTills(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Till> find(TillId id) {
        return one("id", id.value());
    }

    @Override
    public Optional<Till> byTokenHash(String hash) {
        return one("token_hash", hash);
    }

    @Override
    public Optional<Till> bySignKey(String signKey) {
        return one("sign_key", signKey);
    }

    private Optional<Till> one(String column, String value) {
        return database.handle()
                .createQuery("select * from till where " + column + " = :value")
                .bind("value", value)
                .map((row, ctx) -> till(row))
                .findOne();
    }

    @Override
    public List<Seen> all() {
        return database.handle()
                .createQuery("select * from till order by store, name, id")
                .map((row, ctx) -> new Seen(till(row), contact(row)))
                .list();
    }

    @Override
    public void save(Till till, String tokenHash) {
        database.handle()
                .createUpdate(
                        """
                        insert into till (id, store, name, sign_key, seal_key, token_hash, paired_at)
                        values (:id, :store, :name, :sign, :seal, :token, :paired)
                        on conflict (id) do update
                           set store = excluded.store, name = excluded.name,
                               seal_key = excluded.seal_key, token_hash = excluded.token_hash,
                               paired_at = excluded.paired_at,
                               revoked_at = null, revoked_reason = null
                        """)
                .bind("id", till.id().value())
                .bind("store", till.store().value())
                .bind("name", till.name())
                .bind("sign", till.signKey())
                .bind("seal", till.sealKey())
                .bind("token", tokenHash)
                .bind("paired", till.pairedAt().toEpochMilli())
                .execute();
    }

    @Override
    public void revoke(TillId id, Instant at, String reason) {
        database.handle()
                .createUpdate(
                        """
                        update till set revoked_at = :at, revoked_reason = :reason
                         where id = :id
                        """)
                .bind("id", id.value())
                .bind("at", at.toEpochMilli())
                .bind("reason", reason)
                .execute();
    }

    @Override
    public void heardOf(TillId id, Contact contact) {
        database.handle()
                .createUpdate(
                        """
                        update till set contact_at = :at, backlog = :backlog, applied = :applied,
                               applied_generation = :generation
                         where id = :id
                        """)
                .bind("id", id.value())
                .bind("at", contact.at().toEpochMilli())
                .bind("backlog", contact.backlog())
                .bind("applied", contact.applied())
                .bind("generation", contact.generation())
                .execute();
    }

    private static Till till(ResultSet row) throws SQLException {
        return new Till(
                new TillId(row.getString("id")),
                new StoreId(row.getString("store")),
                row.getString("name"),
                row.getString("sign_key"),
                row.getString("seal_key"),
                Instant.ofEpochMilli(row.getLong("paired_at")),
                instant(row, "revoked_at"));
    }

    private static @Nullable Contact contact(ResultSet row) throws SQLException {
        var at = instant(row, "contact_at");
        return at == null
                ? null
                : new Contact(
                        at,
                        row.getLong("backlog"),
                        row.getLong("applied"),
                        row.getString("applied_generation"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
