package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.wire.Wire;
import java.nio.charset.StandardCharsets;

/**
 * An event as it stands in the journal.
 *
 * @param position where it stands
 * @param payload the envelope's JSON, UTF-8, byte for byte as it was first written
 */
public record Filed(Position position, byte[] payload) {

    /** The event, read. */
    public Envelope envelope() {
        return Wire.read(payload, Envelope.class);
    }

    /** The payload as text. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
