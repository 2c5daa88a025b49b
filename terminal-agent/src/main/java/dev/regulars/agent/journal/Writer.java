package dev.regulars.agent.journal;

import dev.regulars.agent.disk.DiskFailed;
import dev.regulars.loyalty.id.ProducerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches at the end of the newest segment and says where each lies. After a failed write
 * the segment is not trusted any more: it is read again, and the next write begins another. Writing
 * is for one thread at a time, reading for all.
 */
final class Writer {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** A segment that is longer is followed by a new one. */
    private static final long LARGE = 4 << 20;

    private final Segments segments;
    private final Index index;
    private final ProducerId producer;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile boolean writable = true;
    private @Nullable Tail tail;
    private byte[] hash = new byte[Frame.HASH_BYTES];

    Writer(Segments segments, Index index, ProducerId producer) {
        this.segments = segments;
        this.index = index;
        this.producer = producer;
    }

    /** Reads every segment into the index and goes on with the newest. */
    void open() {
        var scans = segments.scan();
        for (var scan : scans) {
            scan.places().forEach(index::add);
            scan.complaints().forEach(this::complain);
            hash = scan.hash();
        }
        if (!scans.isEmpty()) {
            goOnWith(scans.getLast());
        }
    }

    /**
     * Writes batches with one force.
     *
     * @throws JournalRefused when they could not be made safe
     */
    void write(List<Batch> batches) {
        try {
            var ready = ready();
            var places = ready.write(batches);
            hash = ready.hash();
            writable = true;
            places.forEach(index::add);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Reads a batch; empty when it is damaged by now, which is a complaint. */
    Optional<Batch> read(Place place) {
        var batch = segments.read(place);
        if (batch.isEmpty()) {
            index.drop(List.of(place));
            complain(
                    "%s is damaged at byte %d: check this till's disk."
                            .formatted(place.segment(), place.offset()));
        }
        return batch;
    }

    /** Deletes a segment that is not the newest, and forgets what was in it. */
    void delete(Path segment, List<Place> places) {
        segments.delete(segment);
        index.drop(places);
    }

    /** The segments that are not written any more, oldest first. */
    List<Path> closed() {
        var files = segments.files();
        return files.isEmpty() ? files : files.subList(0, files.size() - 1);
    }

    JournalHealth health() {
        return new JournalHealth(writable, complaints);
    }

    void close() {
        try {
            if (tail != null) {
                tail.close();
            }
        } catch (IOException e) {
            LOG.warn("{} was not closed properly", segments.folder(), e);
        }
        tail = null;
    }

    private void goOnWith(Scan newest) {
        try {
            if (newest.torn() > 0) {
                LOG.info("Cut {} half-written bytes off {}", newest.torn(), newest.segment());
            }
            tail = segments.reopen(newest);
        } catch (IOException e) {
            writable = false;
            complain(DiskFailed.sentence(newest.segment(), e));
        }
    }

    private Tail ready() throws IOException {
        var open = tail;
        if (open != null && open.length() < LARGE) {
            return open;
        }
        if (open != null) {
            tail = null;
            open.close();
        }
        var next = index.next();
        var head = new Head(Head.Kind.SEGMENT, producer, next.epoch(), next.seq(), 0, null);
        var begun = segments.begin(head, hash);
        tail = begun;
        return begun;
    }

    private JournalRefused refused(IOException cause) {
        writable = false;
        var failed = tail;
        tail = null;
        var file = failed == null ? segments.folder() : failed.segment();
        if (failed != null) {
            failed.abandon();
            verify(failed);
        }
        return new JournalRefused(
                DiskFailed.sentence(file, cause) + " Nothing was recorded.", cause);
    }

    /** A force that failed may have lost what an earlier one had promised: look again. */
    private void verify(Tail failed) {
        var lost = segments.lost(index.in(failed.segment()));
        if (!lost.isEmpty()) {
            index.drop(lost);
            complain(failed.segment() + " lost what was written to it: check this till's disk.");
        }
    }

    private void complain(String sentence) {
        LOG.error("Journal: {}", sentence);
        complaints.add(sentence);
    }
}
