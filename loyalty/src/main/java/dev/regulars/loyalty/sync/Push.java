package dev.regulars.loyalty.sync;

import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/push}: a till's events, in the order of their positions. */
public final class Push {
    private Push() {}

    /**
     * @param events at most 500
     * @param keys of the members enrolled in these events
     * @param backlog how many events the till still holds unacknowledged, these included
     * @param applied number of the last change this till has applied, 0 for none
     * @param generation of that number; absent before the first snapshot
     */
    public record Request(
            List<Sent> events,
            List<MemberKeys> keys,
            long backlog,
            long applied,
            @Nullable String generation) {
        public Request {
            events = List.copyOf(events);
            keys = List.copyOf(keys);
        }
    }

    /**
     * One event as it stands in the journal.
     *
     * @param payload the envelope's JSON, byte for byte as UTF-8 text
     * @param hash SHA-256 of those bytes, hex
     */
    public record Sent(Position position, String payload, String hash) {}

    /**
     * The keys of one member's personal data, travelling outside the event so that they can be
     * destroyed.
     *
     * @param sealed HPKE-sealed to the server: 32 bytes of member key, 32 bytes of contact key
     */
    public record MemberKeys(MemberId member, String sealed) {}

    /**
     * @param acknowledged the last position up to which everything is kept at HQ without a gap;
     *     absent while there is none
     * @param wanted the next position the server expects
     * @param dead what could not be read: kept, with its reason, and not to be sent again
     * @param fork set when another event already holds a position: re-file what is unacknowledged
     *     under this epoch, with the same ids
     * @param time the server's
     */
    public record Answer(
            @Nullable Position acknowledged,
            Position wanted,
            List<Dead> dead,
            @Nullable Long fork,
            SignedTime time) {
        public Answer {
            dead = List.copyOf(dead);
        }
    }

    /** An event in the dead-letter table. */
    public record Dead(Position position, String reason) {}
}
