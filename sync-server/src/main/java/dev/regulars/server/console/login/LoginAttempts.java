package dev.regulars.server.console.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts wrong passwords: so many from one address, and so many from everybody, within ten minutes.
 * Safe for use by many threads.
 */
final class LoginAttempts {
    private static final int MOST_FROM_ONE = 8;
    private static final int MOST_FROM_ALL = 100;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Deque<Instant>> byAddress = new HashMap<>();
    private final Deque<Instant> all = new ArrayDeque<>();

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long an address has to wait before it may try again. */
    synchronized Optional<Duration> wait(String address) {
        forgetOld();
        var own = byAddress.getOrDefault(address, new ArrayDeque<>());
        if (own.size() >= MOST_FROM_ONE) {
            return Optional.of(rest(own));
        }
        return all.size() >= MOST_FROM_ALL ? Optional.of(rest(all)) : Optional.empty();
    }

    synchronized void failed(String address) {
        all.add(clock.instant());
        byAddress.computeIfAbsent(address, a -> new ArrayDeque<>()).add(clock.instant());
    }

    synchronized void succeeded(String address) {
        byAddress.remove(address);
    }

    private Duration rest(Deque<Instant> failures) {
        return Duration.between(clock.instant(), failures.peek().plus(WITHIN));
    }

    private void forgetOld() {
        var since = clock.instant().minus(WITHIN);
        forgetOld(all, since);
        byAddress.values().forEach(own -> forgetOld(own, since));
        byAddress.values().removeIf(Deque::isEmpty);
    }

    private static void forgetOld(Deque<Instant> failures, Instant since) {
        while (!failures.isEmpty() && !failures.peek().isAfter(since)) {
            failures.poll();
        }
    }
}
