package dev.regulars.hardware.usb;

import java.time.Duration;

/**
 * How often things are looked at.
 *
 * @param look how often it is looked whether a device is plugged in, or still is
 * @param breath the longest a wait for a report lasts before it is asked whether all is closed
 * @param patience how many breaths the next part of a long code may take, and how many errors in a
 *     row make a device broken; one that is pulled out also fails once or twice
 */
record Pace(Duration look, Duration breath, int patience) {
    static final Pace USUAL = new Pace(Duration.ofMillis(300), Duration.ofMillis(250), 4);
}
