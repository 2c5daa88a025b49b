package dev.regulars.server.programme;

import dev.regulars.loyalty.id.StoreId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From when and where a version is to hold.
 *
 * @param from its first business date; absent is at once
 * @param stores empty is every store
 */
public record Plan(@Nullable LocalDate from, Set<StoreId> stores) {

    /** Everywhere, now. */
    public static final Plan AT_ONCE = new Plan(null, Set.of());

    public Plan {
        stores = Set.copyOf(stores);
    }
}
