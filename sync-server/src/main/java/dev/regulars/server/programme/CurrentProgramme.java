package dev.regulars.server.programme;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.store.Store;
import dev.regulars.server.programme.Programmes.Version;
import dev.regulars.server.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules in force, and what the shop as a whole goes by. Before anything is published the first
 * store's currency and zone hold. Called inside a unit of work; safe for use by many threads.
 */
public final class CurrentProgramme {
    /** No store of this name: what is meant for every store reaches it. */
    private static final StoreId ANYWHERE = new StoreId("-");

    private static final Currency UNSAID = Currency.getInstance("EUR");

    private final Programmes programmes;
    private final Stores stores;
    private final Standings standings;
    private final Clock clock;
    private final Map<Integer, RulesInForce> ready = new ConcurrentHashMap<>();

    public CurrentProgramme(
            Programmes programmes, Stores stores, Standings standings, Clock clock) {
        this.programmes = programmes;
        this.stores = stores;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The version that the shop as a whole goes by: the one in force that is meant for every store;
     * while there is none, the newest.
     */
    public Optional<RulesInForce> rules() {
        var versions = programmes.versions();
        var everywhere = versions.stream().filter(v -> v.rollout().everywhere()).toList();
        return Rollout.inForce(Standings.rollouts(everywhere), ANYWHERE, today())
                .flatMap(number -> numbered(versions, number))
                .or(() -> versions.stream().filter(v -> !v.withdrawn()).findFirst())
                .flatMap(this::ready);
    }

    /** The version in force in a store on a business date. */
    public Optional<RulesInForce> rules(StoreId store, LocalDate date) {
        var versions = programmes.versions();
        return Rollout.inForce(Standings.rollouts(versions), store, date)
                .flatMap(number -> numbered(versions, number))
                .flatMap(this::ready);
    }

    /** Lengths of the windows that any version asks for which is in force somewhere, or will be. */
    public SortedSet<Integer> windows() {
        var lengths = new TreeSet<Integer>();
        live().forEach(version -> lengths.addAll(version.windows()));
        find().ifPresent(version -> lengths.addAll(version.windows()));
        return lengths;
    }

    /** Every version that is in force in some store, or will be. */
    public List<CheckedProgramme> live() {
        var now = standings.now();
        return programmes.versions().stream()
                .filter(version -> now.get(version.version()).live())
                .flatMap(version -> ready(version).stream())
                .map(RulesInForce::programme)
                .toList();
    }

    private static Optional<Version> numbered(List<Version> versions, int number) {
        return versions.stream().filter(v -> v.version() == number).findFirst();
    }

    private Optional<RulesInForce> ready(Version version) {
        return version(version.programme(), version.version());
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
        return clock.instant().atZone(zoneOfTheNewest()).minusHours(hour).toLocalDate();
    }

    /** Which version is in force depends on the date: this one does not ask for it. */
    private ZoneId zoneOfTheNewest() {
        return programmes.versions().stream()
                .findFirst()
                .flatMap(this::ready)
                .map(rules -> rules.programme().defaults().zone())
                .or(() -> firstStore().map(Store::zone))
                .orElse(ZoneOffset.UTC);
    }

    private Optional<Store> firstStore() {
        return stores.all().stream().findFirst();
    }
}
