package dev.regulars.server.store;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.store.Store;
import java.util.List;
import java.util.Optional;

/** All stores. Called inside a unit of work. */
public interface Stores {

    Optional<Store> find(StoreId id);

    /** By id. */
    List<Store> all();

    /** Keeps a store, in place of the one of the same id. */
    void save(Store store);
}
