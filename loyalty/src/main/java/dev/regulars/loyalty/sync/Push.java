package dev.regulars.loyalty.sync;

import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/push}: a till's events, in the order of their positions. */
public final class Push {
    /** The most events that one push may carry. */
    public static final int MOST_EVENTS = 500;

    /** What the seal around a member's keys is for. */
    public static final String MEMBER_KEYS = "member keys";

    private Push() {}

    /**
     * @param events at most {@link #MOST_EVENTS}
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
     * @param sealed HPKE-sealed to the server for {@link #MEMBER_KEYS}: 32 bytes of member key, 32
     *     bytes of contact key
     */
    public record MemberKeys(MemberId member, String sealed) {}

    /**
     * @param acknowledged the last position, in the epoch of the last event sent (the newest epoch
     *     when none was sent), up to which everything is kept at HQ without a gap; absent while
     *     there is none
     * @param wanted the next position the server expects
     * @param dead what could not be read: kept, with its reason, and not to be sent again
     * @param fork set when another event already holds a position: re-file what is unacknowledged
     *     under this epoch, with the same ids. {@code acknowledged} is then the last position
     *     before the first one that is held
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
