package dev.regulars.server.inbox;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.sync.Push.Sent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Events as they are kept. Called inside a unit of work. */
public interface Inbox {

    /** An event that is kept: where it stands and the SHA-256 of its bytes. */
    record Known(Position position, String hash) {}

    /** What fills a position. */
    sealed interface Holder {
        /** An event. */
        record Held(EventId event) implements Holder {}

        /** An event that also stands elsewhere. */
        record Again(EventId event) implements Holder {}

        /** Something that could not be read. */
        record Dead() implements Holder {}
    }

    /** An event of a branch whose position another event holds. */
    record Fork(EventId event, Position position, long grantedEpoch, Instant receivedAt) {}

    /** An event that is to be kept. */
    record Arrival(Sent sent, Envelope envelope, BusinessInstant happened, Instant receivedAt) {}

    /** Something that could not be read. */
    record DeadLetter(Position position, String reason, Instant receivedAt) {}

    Optional<Known> find(EventId id);

    /** Which of these are here; the caller may add to it. */
    Set<EventId> known(Collection<EventId> ids);

    Optional<Holder> holder(Position position);

    /** The bytes of an event, as they came. */
    String payload(EventId id);

    /** Keeps an event at its position; it is counted once its turn comes. */
    void keep(Arrival arrival);

    /** Keeps events that follow one another without a gap, and gives them their numbers at once. */
    void keepInOrder(ProducerId producer, long epoch, List<Arrival> arrivals);

    /** The event here stands at this position too. */
    void keepAgain(Position position, EventId event, Instant receivedAt);

    /**
     * Keeps what could not be read.
     *
     * @param holds whether it fills its position
     */
    void bury(Sent sent, String reason, boolean holds, Instant receivedAt);

    /** Keeps an event of another branch, to be filed again under {@code epoch}. */
    void keepFork(Sent sent, EventId event, long epoch, Instant receivedAt);

    /** The epoch that a forked event was to be filed again under. */
    OptionalLong grantedEpoch(EventId event);

    /** The first epoch that nobody has used or was granted. */
    long freeEpoch(ProducerId producer);

    /** The newest epoch in use, 1 for a producer that is not known. */
    long newestEpoch(ProducerId producer);

    /** The last seq before the first gap, 0 for none. */
    long contiguous(ProducerId producer, long epoch);

    /** Gives numbers to what is now without a gap; returns the new {@link #contiguous}. */
    long advance(ProducerId producer, long epoch);

    /** Gives a number to an event that came after its turn, in place of a dead letter. */
    void countLate(Position position);

    /** Who speaks under a producer's name: the first till that did. */
    TillId speaker(ProducerId producer, TillId asking);

    /** What follows a number, in order. */
    List<Filed> after(long number, int limit);

    /** The newest number, 0 for none. */
    long last();

    /** Forks whose events were not filed again yet, oldest first. */
    List<Fork> openForks();

    /** What could not be read, newest first. */
    List<DeadLetter> deadLetters(int limit);
}
