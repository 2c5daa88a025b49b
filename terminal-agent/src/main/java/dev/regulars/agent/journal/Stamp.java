package dev.regulars.agent.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.agent.clock.TillClock;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.EventId;
import java.util.ArrayList;
import java.util.List;

/** Gives drafts what makes them events: identity, position, moment and where they happened. */
record Stamp(Origin origin, TillClock clock) {
    private static final int FORMAT = 1;

    /** The drafts as events in the slots from this one on. */
    List<Filed> on(List<Draft> drafts, Slot first) {
        var events = new ArrayList<Filed>();
        var slot = first;
        for (var draft : drafts) {
            events.add(Filed.written(envelope(draft, slot)));
            slot = slot.next();
        }
        return events;
    }

    /** An event that was written before, in another slot: everything else of it stays. */
    Filed moved(Filed event, Slot slot) {
        var was = event.envelope();
        return Filed.written(
                new Envelope(
                        was.format(),
                        was.id(),
                        position(slot),
                        was.store(),
                        was.operator(),
                        was.mode(),
                        was.moment(),
                        was.currency(),
                        was.request(),
                        was.event()));
    }

    private Envelope envelope(Draft draft, Slot slot) {
        return new Envelope(
                FORMAT,
                new EventId(UuidCreator.getTimeOrderedEpoch().toString()),
                position(slot),
                origin.store(),
                draft.operator(),
                draft.mode(),
                clock.moment(),
                draft.currency(),
                draft.request(),
                draft.event());
    }

    private Position position(Slot slot) {
        return new Position(origin.producer(), slot.epoch(), slot.seq());
    }
}
