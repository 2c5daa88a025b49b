package dev.regulars.agent.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures: anything up to twice as long each time, with full jitter, so
 * that the tills of a chain do not all come back in the same second. One thread.
 */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long SHORTEST_MILLIS = 200;

    private final RandomGenerator random;
    private Duration most = FIRST;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** The pause after one more failure. */
    Duration next() {
        long millis = random.nextLong(SHORTEST_MILLIS, most.toMillis() + 1);
        var doubled = most.multipliedBy(2);
        most = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return Duration.ofMillis(millis);
    }

    /** It worked. */
    void reset() {
        most = FIRST;
    }
}
