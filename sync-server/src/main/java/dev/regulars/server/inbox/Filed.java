package dev.regulars.server.inbox;

import dev.regulars.loyalty.event.Envelope;

/**
 * An event that is in the inbox.
 *
 * @param number its place in the order in which events are counted, from 1
 * @param happened when, as head office counts it
 */
public record Filed(long number, Envelope envelope, BusinessInstant happened) {

    /** The event's id. */
    public String id() {
        return envelope.id().value();
    }

    /** The business instant in milliseconds since 1970. */
    public long millis() {
        return happened.at().toEpochMilli();
    }
}
