package dev.regulars.hardware.pcsc;

import java.time.Duration;

/**
 * How often things are looked at.
 *
 * @param look how often the list of readers is read, and the longest a wait for a card lasts before
 *     it is asked whether all is closed
 * @param retry how long to wait after an error
 * @param settle how long a service that came back may take to find its readers, and its readers the
 *     cards that lie on them, before they count as gone
 */
record Pace(Duration look, Duration retry, Duration settle) {
    static final Pace USUAL =
            new Pace(Duration.ofMillis(500), Duration.ofMillis(250), Duration.ofMillis(1500));
}
