package dev.regulars.server.inbox;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sync.Push.Sent;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.key.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a sent event turned out to be. */
sealed interface Reading {
    /** The newest shape of events that this server knows. */
    int NEWEST_FORMAT = 1;

    record Readable(Envelope envelope) implements Reading {}

    record Unreadable(String reason) implements Reading {}

    static Reading of(Sent sent) {
        if (!Tokens.hash(sent.payload()).equals(sent.hash())) {
            return new Unreadable("its bytes do not have the hash that was sent with them");
        }
        try {
            return checked(sent, Wire.read(sent.payload(), Envelope.class));
        } catch (IllegalArgumentException e) {
            return new Unreadable(e.getMessage());
        }
    }

    private static Reading checked(Sent sent, Envelope envelope) {
        var missing = missing(envelope);
        if (missing.isPresent()) {
            return new Unreadable("its " + missing.get() + " is missing");
        }
        if (envelope.format() > NEWEST_FORMAT) {
            return new Unreadable(
                    "it has format " + envelope.format() + ": this server must be updated");
        }
        if (!envelope.position().equals(sent.position())) {
            return new Unreadable("its bytes name another position: " + envelope.position());
        }
        return envelope.mode() == Mode.TRAINING
                ? new Unreadable("it is from training, which is never counted")
                : new Readable(envelope);
    }

    /** JSON that leaves a field out is read as null, whatever the type says. */
    private static Optional<String> missing(Envelope e) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", e.id());
        fields.put("position", e.position());
        fields.put("mode", e.mode());
        fields.put("moment", e.moment());
        fields.put("currency", e.currency());
        fields.put("event", e.event());
        return fields.entrySet().stream()
                .filter(field -> field.getValue() == null)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
