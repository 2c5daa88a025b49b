package dev.regulars.server.console.till;

import dev.regulars.loyalty.store.Store;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.console.Shop;
import dev.regulars.server.console.till.jdbc.Applied;
import dev.regulars.server.pairing.Contact;
import dev.regulars.server.pairing.Till;
import dev.regulars.server.pairing.Tills;
import dev.regulars.server.store.Stores;
import org.jspecify.annotations.Nullable;

/** All tills with what they hold. Called inside a unit of work. */
public final class SeenTills {
    private final Shop shop;
    private final Tills tills;
    private final Stores stores;
    private final ChangeLog changes;
    private final Applied applied;

    public SeenTills(Shop shop, Tills tills, Stores stores, ChangeLog changes, Applied applied) {
        this.shop = shop;
        this.tills = tills;
        this.stores = stores;
        this.changes = changes;
        this.applied = applied;
    }

    public TillsPage now() {
        long programme = applied.programme();
        return new TillsPage(
                shop.now(), tills.all().stream().map(seen -> row(seen, programme)).toList());
    }

    private TillRow row(Tills.Seen seen, long programme) {
        var contact = seen.contact();
        var behind = behind(contact);
        return new TillRow(
                seen.till(),
                storeName(seen.till()),
                contact,
                behind,
                contact != null && behind != null && contact.applied() >= programme);
    }

    private @Nullable Long behind(@Nullable Contact contact) {
        return contact != null && changes.generation().equals(contact.generation())
                ? Math.max(0, changes.last() - contact.applied())
                : null;
    }

    private String storeName(Till till) {
        return stores.find(till.store()).map(Store::name).orElse(till.store().value());
    }
}
