package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.id.StoreId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * From when and where a published version holds. Of the versions that hold in a store on a date the
 * one that began last is in force, and of those that began on one date the highest.
 *
 * @param from its first business date; of one that was sent at once, the date then
 * @param atOnce whether it holds even where that business date has not begun
 * @param stores empty is every store
 */
public record Rollout(LocalDate from, boolean atOnce, Set<StoreId> stores) {

    /** What holds of a version that says nothing: everywhere, and since ever. */
    public static final Rollout ALWAYS = new Rollout(LocalDate.EPOCH, true, Set.of());

    /** What holds of a version that was withdrawn: nowhere, as its date does not come. */
    public static final Rollout NEVER = new Rollout(LocalDate.of(9999, 12, 31), false, Set.of());

    private static final Comparator<Map.Entry<Integer, Rollout>> LATEST =
            Comparator.<Map.Entry<Integer, Rollout>, LocalDate>comparing(e -> e.getValue().from())
                    .thenComparing(Map.Entry::getKey);

    public Rollout {
        var sorted = new TreeSet<>(Comparator.comparing(StoreId::value));
        sorted.addAll(stores);
        stores = Collections.unmodifiableSet(sorted);
    }

    /** Sent at once, on a business date. */
    public static Rollout now(LocalDate today, Set<StoreId> stores) {
        return new Rollout(today, true, stores);
    }

    /** Whether it is meant for a store at all. */
    public boolean reaches(StoreId store) {
        return stores.isEmpty() || stores.contains(store);
    }

    /** Whether it is meant for every store. */
    public boolean everywhere() {
        return stores.isEmpty();
    }

    /** Whether its time has come on a business date. */
    public boolean begun(LocalDate date) {
        return atOnce || !date.isBefore(from);
    }

    /** The version in force in a store on a business date, by number; empty where none is. */
    public static Optional<Integer> inForce(
            Map<Integer, Rollout> versions, StoreId store, LocalDate date) {
        return versions.entrySet().stream()
                .filter(e -> e.getValue().reaches(store) && e.getValue().begun(date))
                .max(LATEST)
                .map(Map.Entry::getKey);
    }
}
