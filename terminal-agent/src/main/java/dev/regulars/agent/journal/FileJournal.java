package dev.regulars.agent.journal;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal in a folder of segment files. Whoever comes to the disk first writes for all who wait,
 * with one force. Safe to call from many threads; one process at a time.
 */
public final class FileJournal implements Journal, Outbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    private final Stamp stamp;
    private final Index index = new Index();
    private final Writer writer;
    private final Acknowledged acknowledged;
    private final Queue queue = new Queue();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock writing = new ReentrantLock(true);

    FileJournal(Path folder, Origin origin, TillClock clock, GrowingFile.Opener opener) {
        this.stamp = new Stamp(origin, clock);
        this.writer = new Writer(new Segments(folder, opener), index, origin.producer());
        this.acknowledged = new Acknowledged(folder);
        index.acknowledge(acknowledged.read());
        writer.open();
        index.lastPlace()
                .flatMap(writer::read)
                .map(b -> b.events().getLast().envelope().moment())
                .ifPresent(clock::notBefore);
    }

    /**
     * Opens a journal and reads where everything lies; made when the folder is not there. A torn
     * tail is cut off; damage is reported by {@link #health} and mended by {@link #mend}, which is
     * to be called before the first append.
     */
    public static FileJournal open(Path folder, Origin origin, TillClock clock) {
        return new FileJournal(folder, origin, clock, GrowingFile::onDisk);
    }

    /** Whose journal it is. */
    public Origin origin() {
        return stamp.origin();
    }

    /** Tells somebody of every batch from now on. */
    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public List<Envelope> append(List<Draft> drafts) {
        var mine = queue.add(drafts);
        writing.lock();
        try {
            if (!mine.isDecided()) {
                commit(queue.take());
            }
        } finally {
            writing.unlock();
        }
        return mine.result();
    }

    @Override
    public List<Filed> unacknowledged(int most) {
        var events = new ArrayList<Filed>();
        for (var place : index.pending()) {
            if (events.size() >= most) {
                break;
            }
            eventsIn(place)
                    .filter(e -> index.isPending(Slot.of(e.position())))
                    .forEach(events::add);
        }
        return List.copyOf(events.subList(0, Math.min(most, events.size())));
    }

    @Override
    public long backlog() {
        return index.backlog();
    }

    @Override
    public Optional<Filed> oldest() {
        return unacknowledged(1).stream().findFirst();
    }

    @Override
    public void acknowledged(@Nullable Position position) {
        var slot = position == null ? null : Slot.of(position);
        acknowledged.write(index.acknowledge(slot));
    }

    @Override
    public void beginEpoch(long epoch) {
        writing.lock();
        try {
            tell(new Refiling(index, writer, stamp).into(epoch));
        } finally {
            writing.unlock();
        }
    }

    /** What head office acknowledged last; empty while it has nothing. */
    public Optional<Position> acknowledged() {
        return index.acknowledged()
                .map(s -> new Position(stamp.origin().producer(), s.epoch(), s.seq()));
    }

    /** The present epoch. */
    public long epoch() {
        return index.next().epoch();
    }

    /** Gives every event after a position, or every event there is, in the order of positions. */
    public void after(@Nullable Position position, Consumer<Filed> each) {
        var slot = position == null ? null : Slot.of(position);
        for (var place : index.after(slot)) {
            eventsIn(place)
                    .filter(e -> slot == null || Slot.of(e.position()).compareTo(slot) > 0)
                    .forEach(each);
        }
    }

    /** The last event there is. */
    public Optional<Position> last() {
        return index.lastPlace().map(p -> p.head().position(p.head().count() - 1));
    }

    /** Whether {@link #mend} has anything to do. */
    public boolean wantsMending() {
        return !index.missing().isEmpty() || isBetweenEpochs();
    }

    /**
     * Files again, in their own slots, unacknowledged events whose batch is damaged here and which
     * stand a second time elsewhere. Where an event is lost in both places, or the till has another
     * name now, the rest goes on under a new epoch, so that head office waits for nothing.
     */
    public void mend(SecondStand second) {
        writing.lock();
        try {
            new Mending(index, writer, stamp.origin().producer()).from(second);
            if (!index.missing().isEmpty() || !index.endsWith(stamp.origin().producer())) {
                beginEpoch(index.next().epoch() + 1);
            } else if (isBetweenEpochs()) {
                beginEpoch(index.next().epoch());
            }
        } finally {
            writing.unlock();
        }
    }

    /** Deletes whole segments whose events are all acknowledged and older than 90 days. */
    public void prune() {
        writing.lock();
        try {
            new Pruning(index, writer).asOf(stamp.clock().instant());
        } finally {
            writing.unlock();
        }
    }

    /** How it is. */
    public JournalHealth health() {
        return writer.health();
    }

    @Override
    public void close() {
        writing.lock();
        try {
            writer.close();
        } finally {
            writing.unlock();
        }
    }

    private void commit(List<Waiting> group) {
        try {
            var batches = stamped(group);
            writer.write(batches.stream().map(e -> Batch.of(Head.Kind.EVENTS, e)).toList());
            tell(batches.stream().flatMap(List::stream).toList());
            for (int i = 0; i < batches.size(); i++) {
                group.get(i).filed(batches.get(i));
            }
        } catch (RuntimeException e) {
            group.forEach(one -> one.refused(e));
        }
    }

    private List<List<Filed>> stamped(List<Waiting> group) {
        var batches = new ArrayList<List<Filed>>();
        var next = index.next();
        for (var one : group) {
            batches.add(stamp.on(one.drafts(), next));
            next = new Slot(next.epoch(), next.seq() + one.drafts().size());
        }
        return batches;
    }

    private boolean isBetweenEpochs() {
        return !index.endsWith(stamp.origin().producer()) || index.hasStragglers();
    }

    private void tell(List<Filed> events) {
        for (var listener : listeners) {
            try {
                listener.filed(events);
            } catch (RuntimeException e) {
                LOG.error("The events stand, but somebody did not take note of them", e);
            }
        }
    }

    private Stream<Filed> eventsIn(Place place) {
        return writer.read(place).stream().flatMap(b -> b.events().stream());
    }
}
