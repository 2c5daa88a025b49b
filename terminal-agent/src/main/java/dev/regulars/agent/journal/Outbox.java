package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What head office has not acknowledged yet. Safe to call from many threads. */
public interface Outbox {

    /** The oldest unacknowledged events in the order of their positions, at most this many. */
    List<Filed> unacknowledged(int most);

    /** Tells this listener of every live event from now on, once it is safe. */
    void listen(Listener listener);

    /** How many there are. */
    long backlog();

    /** The first of them. */
    Optional<Filed> oldest();

    /**
     * Head office keeps everything up to and including this position, and nothing later. It may be
     * lower than before (a restored server): what lies after it is then unacknowledged again, as
     * far as the journal still holds it.
     *
     * @param position absent when it holds nothing of this till
     */
    void acknowledged(@Nullable Position position);

    /**
     * Files everything that is unacknowledged again under a new epoch, with the same ids: another
     * till claimed the same positions.
     *
     * @param epoch higher than any so far
     * @throws JournalRefused when the disk did not take it
     */
    void beginEpoch(long epoch);
}
