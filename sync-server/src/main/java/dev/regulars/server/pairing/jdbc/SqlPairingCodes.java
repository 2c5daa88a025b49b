package dev.regulars.server.pairing.jdbc;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.pairing.PairingCodes;
import java.time.Instant;
import java.util.Optional;

/** One row for each code. */
public final class SqlPairingCodes implements PairingCodes {
    private final Database database;

    public SqlPairingCodes(Database database) {
        this.database = database;
    }

    @Override
    public void save(String hash, Offer offer) {
        database.handle()
                .createUpdate(
                        """
                        insert into pairing_code (hash, store, name, expires_at)
                        values (:hash, :store, :name, :expires)
                        """)
                .bind("hash", hash)
                .bind("store", offer.store().value())
                .bind("name", offer.name())
                .bind("expires", offer.expiresAt().toEpochMilli())
                .execute();
    }

    @Override
    public Optional<Offer> take(String hash, Instant now) {
        return database.handle()
                .createQuery(
                        """
                        update pairing_code set used_at = :now
                         where hash = :hash and used_at is null
                        returning store, name, expires_at
                        """)
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .map((row, ctx) ->
                        new Offer(
                                new StoreId(row.getString("store")),
                                row.getString("name"),
                                Instant.ofEpochMilli(row.getLong("expires_at"))))
                .findOne();
    }

    @Override
    public void forgetBefore(Instant moment) {
        database.handle()
                .createUpdate("delete from pairing_code where expires_at < :moment")
                .bind("moment", moment.toEpochMilli())
                .execute();
    }
}
