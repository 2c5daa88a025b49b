package dev.regulars.server.store.jdbc;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.store.Stores;
import java.util.List;
import java.util.Optional;

/** One row for each store. */
public final class SqlStores implements Stores {
    private final Database database;

    public SqlStores(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Store> find(StoreId id) {
        return database.handle()
                .createQuery("select body from store where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .map(body -> Wire.read(body, Store.class));
    }

    @Override
    public List<Store> all() {
        return database.handle()
                .createQuery("select body from store order by id")
                .mapTo(String.class)
                .map(body -> Wire.read(body, Store.class))
                .list();
    }

    @Override
    public void save(Store store) {
        database.handle()
                .createUpdate(
                        """
                        insert into store (id, body) values (:id, :body)
                        on conflict (id) do update set body = excluded.body
                        """)
                .bind("id", store.id().value())
                .bind("body", Wire.write(store))
                .execute();
    }
}
