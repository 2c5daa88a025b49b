package dev.regulars.agent.sync;

import java.time.Duration;

/**
 * How often a till talks to head office while all is well.
 *
 * @param heartbeat between two pushes when nothing happens
 * @param longPoll how long head office may hold back its answer when nothing changed
 * @param betweenPulls from one answer to the next question
 * @param gather how long a push waits, after something happened, for what else happens
 */
public record Pace(Duration heartbeat, Duration longPoll, Duration betweenPulls, Duration gather) {
    /** What a shop wants. */
    public static final Pace USUAL =
            new Pace(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(25),
                    Duration.ofMillis(200),
                    Duration.ofMillis(250));
}
