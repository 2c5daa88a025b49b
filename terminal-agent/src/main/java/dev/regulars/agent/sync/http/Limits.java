package dev.regulars.agent.sync.http;

import java.time.Duration;

/**
 * How long the till waits for a network, and how much it takes from it.
 *
 * @param connect until there is a connection
 * @param answer until the whole answer is there, beyond what it may be held back
 * @param silence in the middle of a snapshot
 * @param mostBytes of one answer
 */
public record Limits(Duration connect, Duration answer, Duration silence, long mostBytes) {
    /** What a shop's line can bear. */
    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    64 << 20);
}
