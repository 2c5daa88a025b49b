package dev.regulars.server.console.programme;

import dev.regulars.loyalty.store.Store;
import dev.regulars.server.programme.Published;
import dev.regulars.server.programme.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A version with how it stands with it.
 *
 * @param stores all there are
 */
public record SentVersion(Published published, Standing standing, List<Store> stores) {
    public SentVersion {
        stores = List.copyOf(stores);
    }

    public int number() {
        return published.version();
    }

    /** Its first business date. */
    public LocalDate begins() {
        return published.rollout().from();
    }

    /** The names of the stores where it is in force or will be; empty for everywhere. */
    public String where() {
        return stores.stream()
                .filter(store -> standing.stores().contains(store.id()))
                .map(Store::name)
                .collect(Collectors.joining(", "));
    }
}
