package dev.regulars.server.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.Moment;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sync.Push.Sent;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.key.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files events that this server itself produces. Called inside a write. */
public final class OwnEvents {
    /** Head office as a producer. */
    public static final ProducerId HEAD_OFFICE = new ProducerId("hq");

    /** What the names of imports begin with as producers. */
    public static final String IMPORT = "import:";

    private static final long EPOCH = 1;

    private final Inbox inbox;
    private final Clock clock;
    private final String boot = UuidCreator.getTimeOrderedEpoch().toString();

    public OwnEvents(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Whether this server itself speaks under this name, and no till may. */
    public static boolean isOurs(ProducerId producer) {
        return producer.equals(HEAD_OFFICE) || producer.value().startsWith(IMPORT);
    }

    /** Something happened at head office just now. */
    public void happened(Currency currency, Event event) {
        var id = new EventId(UuidCreator.getTimeOrderedEpoch().toString());
        file(HEAD_OFFICE, List.of(new Draft(id, clock.instant(), null, null, currency, event)));
    }

    /** Which of these are here. */
    public Set<EventId> known(Collection<EventId> ids) {
        return inbox.known(ids);
    }

    /** Whether an event that is here says just this. */
    public boolean says(EventId id, Event event) {
        return Wire.read(inbox.payload(id), Envelope.class).event().equals(event);
    }

    /**
     * Files those that are not here yet, in order.
     *
     * @return how many were new
     */
    public int file(ProducerId producer, List<Draft> drafts) {
        var here = new HashSet<>(inbox.known(drafts.stream().map(Draft::id).toList()));
        long seq = inbox.contiguous(producer, EPOCH);
        var now = clock.instant();
        var fresh = new ArrayList<Inbox.Arrival>();
        for (var draft : drafts) {
            if (here.add(draft.id())) {
                fresh.add(arrival(new Position(producer, EPOCH, ++seq), draft, now));
            }
        }
        inbox.keepInOrder(producer, EPOCH, fresh);
        return fresh.size();
    }

    private Inbox.Arrival arrival(Position position, Draft draft, Instant now) {
        var envelope = envelope(position, draft, now);
        var payload = Wire.write(envelope);
        return new Inbox.Arrival(
                new Sent(position, payload, Tokens.hash(payload)),
                envelope,
                new BusinessInstant(draft.at(), Quality.CONFIRMED),
                now);
    }

    private Envelope envelope(Position position, Draft draft, Instant now) {
        return new Envelope(
                1,
                draft.id(),
                position,
                draft.store(),
                draft.operator(),
                Mode.LIVE,
                new Moment(draft.at(), System.nanoTime(), boot, now),
                draft.currency(),
                null,
                draft.event());
    }
}
