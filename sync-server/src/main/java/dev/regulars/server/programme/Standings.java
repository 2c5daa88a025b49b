package dev.regulars.server.programme;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.store.Store;
import dev.regulars.server.programme.Programmes.Version;
import dev.regulars.server.programme.Standing.State;
import dev.regulars.server.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which version is in force where, by each store's own business date. Called inside a unit of work.
 */
public final class Standings {
    /** Any store that nobody has set up yet. */
    private static final StoreId ANYWHERE = new StoreId("-");

    private final Programmes programmes;
    private final Stores stores;
    private final Clock clock;

    public Standings(Programmes programmes, Stores stores, Clock clock) {
        this.programmes = programmes;
        this.stores = stores;
        this.clock = clock;
    }

    /** How it stands with every version now, newest first. */
    public Map<Integer, Standing> now() {
        var versions = programmes.versions();
        var inForce = inForce(versions);
        var standings = new LinkedHashMap<Integer, Standing>();
        for (var version : versions) {
            var where = inForce.getOrDefault(version.version(), List.of());
            standings.put(version.version(), standing(version, where));
        }
        return standings;
    }

    /** The version in force in a store on a business date. */
    public Optional<Integer> at(StoreId store, LocalDate date) {
        return Rollout.inForce(rollouts(programmes.versions()), store, date);
    }

    /** The business date that is furthest on. */
    LocalDate latestDate() {
        return dates().values().stream().max(LocalDate::compareTo).orElseThrow();
    }

    private Standing standing(Version version, List<StoreId> where) {
        if (version.withdrawn()) {
            return new Standing(State.WITHDRAWN, List.of());
        }
        int all = dates().size();
        if (!where.isEmpty()) {
            return where.size() == all
                    ? new Standing(State.IN_FORCE, List.of())
                    : new Standing(State.ONLY_AT, where);
        }
        boolean waits = !version.rollout().begun(latestDate());
        return new Standing(
                waits ? State.PLANNED : State.REPLACED,
                waits ? List.copyOf(version.rollout().stores()) : List.of());
    }

    private Map<Integer, List<StoreId>> inForce(List<Version> versions) {
        var rollouts = rollouts(versions);
        var where = new TreeMap<Integer, List<StoreId>>();
        dates().forEach((store, date) ->
                Rollout.inForce(rollouts, store, date)
                        .ifPresent(
                                v -> where.computeIfAbsent(v, _ -> new ArrayList<>()).add(store)));
        return where;
    }

    private Map<StoreId, LocalDate> dates() {
        var dates = new LinkedHashMap<StoreId, LocalDate>();
        for (Store store : stores.all()) {
            dates.put(store.id(), store.businessDate(clock.instant()));
        }
        if (dates.isEmpty()) {
            dates.put(ANYWHERE, clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        }
        return dates;
    }

    static Map<Integer, Rollout> rollouts(List<Version> versions) {
        var rollouts = new TreeMap<Integer, Rollout>();
        versions.stream()
                .filter(version -> !version.withdrawn())
                .forEach(version -> rollouts.put(version.version(), version.rollout()));
        return rollouts;
    }
}
