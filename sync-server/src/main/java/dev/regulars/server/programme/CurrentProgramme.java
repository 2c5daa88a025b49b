package dev.regulars.server.programme;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.store.Store;
import dev.regulars.server.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules in force, and what the shop as a whole goes by. Before anything is published the first
 * store's currency and zone hold. Called inside a unit of work; safe for use by many threads.
 */
public final class CurrentProgramme {
    private static final Currency UNSAID = Currency.getInstance("EUR");

    private final Programmes programmes;
    private final Stores stores;
    private final Clock clock;
    private final Map<Integer, RulesInForce> ready = new ConcurrentHashMap<>();

    public CurrentProgramme(Programmes programmes, Stores stores, Clock clock) {
        this.programmes = programmes;
        this.stores = stores;
        this.clock = clock;
    }

    /** The newest version that was published. */
    public Optional<RulesInForce> rules() {
        return programmes.newestVersion().flatMap(v -> version(v.programme(), v.version()));
    }

    /** The same as it was checked. */
    public Optional<CheckedProgramme> find() {
        return rules().map(RulesInForce::programme);
    }

    /** A version that was in force once. */
    public Optional<RulesInForce> version(String programme, int version) {
        var known = ready.get(version);
        return known != null && known.programme().programme().equals(programme)
                ? Optional.of(known)
                : programmes.find(programme, version).map(this::ready);
    }

    private RulesInForce ready(Published published) {
        return ready.computeIfAbsent(
                published.version(),
                _ ->
                        RulesInForce.of(
                                CheckedProgramme.read(
                                        Base64.getDecoder().decode(published.signed().body()))));
    }

    /** The currency that windows and points are counted in. */
    public Currency currency() {
        return find().map(p -> p.defaults().currency())
                .or(() -> firstStore().map(Store::currency))
                .orElse(UNSAID);
    }

    /** What the shop speaks where nobody says otherwise. */
    public String language() {
        return find().map(p -> p.defaults().language())
                .or(() -> firstStore().map(Store::language))
                .orElse("en");
    }

    /** Where the shop's days begin and end. */
    public ZoneId zone() {
        return find().map(p -> p.defaults().zone())
                .or(() -> firstStore().map(Store::zone))
                .orElse(ZoneOffset.UTC);
    }

    /** The business date now, as most stores have it. */
    public LocalDate today() {
        int hour = firstStore().map(Store::dayChangesAt).orElse(0);
        return clock.instant().atZone(zone()).minusHours(hour).toLocalDate();
    }

    private Optional<Store> firstStore() {
        return stores.all().stream().findFirst();
    }
}
