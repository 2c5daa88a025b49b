package dev.regulars.server.store;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.sync.Change.StoreChanged;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.ChangeSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps stores and tells tills of them. Called inside a unit of work. */
public final class StoreChanges implements ChangeSource {
    private static final String KIND = "store";

    private final Stores stores;
    private final ChangeLog changes;

    public StoreChanges(Stores stores, ChangeLog changes) {
        this.stores = stores;
        this.changes = changes;
    }

    /** Keeps a store; tills hear of it if it is not as it was. */
    public void save(Store store) {
        if (!stores.find(store.id()).equals(Optional.of(store))) {
            stores.save(store);
            changes.announce(KIND, store.id().value());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        return line(stores.find(new StoreId(subject)).orElseThrow());
    }

    @Override
    public long count() {
        return stores.all().size();
    }

    @Override
    public void all(Consumer<String> line) {
        stores.all().forEach(store -> line.accept(line(store)));
    }

    private static String line(Store store) {
        return Wire.write(new StoreChanged(store));
    }
}
