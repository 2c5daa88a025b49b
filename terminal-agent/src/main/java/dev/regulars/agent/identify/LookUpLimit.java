package dev.regulars.agent.identify;

import dev.regulars.agent.api.Refused;
import io.micronaut.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often one operator may look members up, so that nobody reads the whole list by trying. Safe
 * for many threads.
 */
public final class LookUpLimit {
    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int MOST_OPERATORS = 200;

    private final Clock clock;
    private final Map<String, Deque<Instant>> byOperator = new HashMap<>();

    public LookUpLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more, or refuses it. */
    synchronized void count(String operator) {
        var now = clock.instant();
        byOperator.values().forEach(times -> forget(times, now));
        byOperator.values().removeIf(Deque::isEmpty);
        boolean crowd = byOperator.size() >= MOST_OPERATORS && !byOperator.containsKey(operator);
        var times = byOperator.computeIfAbsent(crowd ? "" : operator, _ -> new ArrayDeque<>());
        if (times.size() >= MOST) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-look-ups",
                    "That were "
                            + MOST
                            + " look-ups within ten minutes: wait a little, or scan the card.");
        }
        times.addLast(now);
    }

    private static void forget(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(WITHIN))) {
            times.removeFirst();
        }
    }
}
