package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.ProducerId;
import org.jspecify.annotations.Nullable;

/**
 * The first line of every batch.
 *
 * @param first seq of the first event; of the next one to come in a segment's own head
 * @param count how many events follow, one a line
 * @param refiled which slots these events stood in before; only with {@link Kind#REFILED}
 */
record Head(
        Kind kind,
        ProducerId producer,
        long epoch,
        long first,
        int count,
        @Nullable Range refiled) {

    /** What a batch is. */
    enum Kind {
        /** The first batch of a segment: no events, but from where it goes on. */
        SEGMENT,
        /** What happened. */
        EVENTS,
        /** Copies of events whose batch was found damaged, in the slots they always had. */
        MENDED,
        /** Events that stood in other slots before and left them for these. */
        REFILED
    }

    Slot start() {
        return new Slot(epoch, first);
    }

    /** The slot after the last event. */
    Slot end() {
        return new Slot(epoch, first + count);
    }

    /** Whether a segment that goes on at this slot says that this batch never came about. */
    boolean refusedBy(Slot nextSegment) {
        return (kind == Kind.EVENTS || kind == Kind.REFILED) && start().compareTo(nextSegment) >= 0;
    }

    Position position(int event) {
        return new Position(producer, epoch, first + event);
    }
}
