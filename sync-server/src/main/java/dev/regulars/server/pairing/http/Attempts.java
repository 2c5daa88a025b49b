package dev.regulars.server.pairing.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts failed attempts, so that codes cannot be guessed: 20 in ten minutes from everybody
 * together, which leaves one chance in thirty thousand million. Safe for use by many threads.
 */
final class Attempts {
    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final Deque<Instant> failures = new ArrayDeque<>();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean areTooMany() {
        var since = clock.instant().minus(WITHIN);
        while (!failures.isEmpty() && failures.peek().isBefore(since)) {
            failures.poll();
        }
        return failures.size() >= MOST;
    }

    synchronized void failed() {
        failures.add(clock.instant());
    }
}
