package dev.regulars.agent.identify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was seen within the last minutes, in memory only. Safe for many threads. */
final class Recently<K, V> {
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Duration kept;
    private final Map<K, Seen<V>> seen =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<K, Seen<V>> eldest) {
                    return size() > MOST;
                }
            };

    Recently(Clock clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    private record Seen<V>(V value, Instant at) {}

    synchronized void put(K key, V value) {
        seen.remove(key);
        seen.put(key, new Seen<>(value, clock.instant()));
    }

    synchronized Optional<V> get(K key) {
        var limit = clock.instant().minus(kept);
        return Optional.ofNullable(seen.get(key))
                .filter(s -> s.at().isAfter(limit))
                .map(Seen::value);
    }
}
