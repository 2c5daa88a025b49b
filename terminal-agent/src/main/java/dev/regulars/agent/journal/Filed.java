package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An event as it stands in the journal. May be shared between threads. */
public final class Filed {
    private final Position position;
    private final byte[] payload;
    private volatile @Nullable Envelope envelope;

    private Filed(Position position, byte[] payload, @Nullable Envelope envelope) {
        this.position = position;
        this.payload = payload;
        this.envelope = envelope;
    }

    /** An event that was never written before. */
    static Filed written(Envelope envelope) {
        return new Filed(envelope.position(), Wire.bytes(envelope), envelope);
    }

    /** An event whose bytes were kept elsewhere; they say where it stands. */
    public static Filed of(byte[] payload) {
        var envelope = Wire.read(payload, Envelope.class);
        return new Filed(envelope.position(), payload, envelope);
    }

    /** An event whose bytes and place are known. */
    static Filed read(Position position, byte[] payload) {
        return new Filed(position, payload, null);
    }

    /** Where it stands. */
    public Position position() {
        return position;
    }

    /** The envelope's JSON, UTF-8, byte for byte as it was first written; not to be changed. */
    public byte[] payload() {
        return payload;
    }

    /** The same as text. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** SHA-256 of the payload, hex. */
    public String hash() {
        return HexFormat.of().formatHex(Frame.sha256(payload));
    }

    /** The event, read. */
    public Envelope envelope() {
        var known = envelope;
        if (known == null) {
            known = Wire.read(payload, Envelope.class);
            envelope = known;
        }
        return known;
    }
}
