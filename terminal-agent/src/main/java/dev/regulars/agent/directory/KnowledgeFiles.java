package dev.regulars.agent.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.agent.disk.DiskFailed;
import dev.regulars.agent.disk.Folder;
import dev.regulars.agent.disk.LineWriter;
import dev.regulars.loyalty.sync.Changes.Numbered;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What head office said, in two files of checked lines: the last snapshot, and the changes since.
 * From them the directory is made again. A pair of files has a number; a new snapshot begins the
 * next pair. Safe to call from many threads.
 *
 * <p>A sheet carries its member's wrapped key, so these files are the one place outside a database
 * where an erased member's key could live on. After an erasure they are written anew from what is
 * still known; a mark in the folder, made before the erasure is kept, sees to it that this happens
 * even over a crash.
 */
public final class KnowledgeFiles {
    private static final String SNAPSHOT = "snapshot-";
    private static final String CHANGES = "changes-";
    private static final String SUFFIX = ".lines";
    private static final long SMALL = 16 << 20;

    private final Path folder;
    private int number;

    /**
     * The files in this folder, made where it was missing; what was left half-written is deleted.
     */
    public KnowledgeFiles(Path folder) {
        this.folder = Folder.made(folder);
        this.number =
                Folder.files(folder, SNAPSHOT, SUFFIX).stream()
                        .map(KnowledgeFiles::numberOf)
                        .max(Comparator.naturalOrder())
                        .orElse(0);
        Folder.files(folder, SNAPSHOT, ".part").forEach(Folder::delete);
        deleteOlder();
    }

    /** Which pair of files this is; 0 while there is none. */
    public synchronized int number() {
        return number;
    }

    /** Keeps changes; they are on the disk when this returns. */
    public synchronized void keep(List<Numbered> changes, Instant asOf) {
        try (var out = LineWriter.after(changes())) {
            for (var change : changes) {
                var later = new KeptLine.Later(change.number(), asOf, Wire.tree(change.change()));
                out.write(Wire.write(later));
            }
            out.force();
        }
    }

    /**
     * Gives every change there is: those of the snapshot, then those since.
     *
     * @param each a change, and how many are expected in all, roughly
     * @return how far they reach; without a generation when some of the snapshot is damaged
     */
    public synchronized UpTo read(BiConsumer<JsonNode, Long> each) {
        if (number == 0) {
            return UpTo.NOTHING;
        }
        var reading = new KnowledgeReading(each);
        reading.snapshot(snapshot(number));
        if (Files.exists(changes())) {
            reading.changes(changes());
        }
        return reading.upTo();
    }

    /**
     * Gives every change since the snapshot.
     *
     * @param upTo how far the caller has come
     * @return how far it comes with them
     */
    public synchronized UpTo readChanges(UpTo upTo, Consumer<JsonNode> each) {
        var reading = new KnowledgeReading((change, expected) -> each.accept(change));
        reading.goOnFrom(upTo);
        if (Files.exists(changes())) {
            reading.changes(changes());
        }
        return reading.upTo();
    }

    /** Bytes of changes since the snapshot: whoever has applied that many has applied them all. */
    public synchronized long changesLength() {
        return size(changes());
    }

    /** Begins the next pair of files; nothing counts before it is used. */
    public synchronized SnapshotWriter begin(SnapshotHeader header, Instant asOf) {
        var part = folder.resolve(SNAPSHOT + "%06d.part".formatted(number + 1));
        return new SnapshotWriter(part, header, asOf);
    }

    /** Takes a snapshot into use that is written to its end: what was before is deleted. */
    public synchronized void use(SnapshotWriter written) {
        var part = written.finished();
        try {
            Files.move(part, snapshot(number + 1), StandardCopyOption.ATOMIC_MOVE);
            Folder.force(folder);
        } catch (IOException e) {
            throw DiskFailed.of(part, e);
        }
        number++;
        deleteOlder();
        Folder.delete(mark());
    }

    /** Says that these files must be written anew before anything else is acknowledged. */
    public synchronized void mustBeRewritten() {
        try {
            Files.write(mark(), new byte[0]);
            Folder.force(folder);
        } catch (IOException e) {
            throw DiskFailed.of(mark(), e);
        }
    }

    /** Whether they must, or should because there are more changes than snapshot. */
    public synchronized boolean wantsRewriting() {
        return Files.exists(mark()) || changesLength() > Math.max(SMALL, size(snapshot(number)));
    }

    private void deleteOlder() {
        Folder.files(folder, "", SUFFIX).stream()
                .filter(f -> numberOf(f) != number)
                .forEach(Folder::delete);
    }

    private Path snapshot(int which) {
        return folder.resolve(SNAPSHOT + "%06d".formatted(which) + SUFFIX);
    }

    private Path changes() {
        return folder.resolve(CHANGES + "%06d".formatted(number) + SUFFIX);
    }

    private Path mark() {
        return folder.resolve("must-be-rewritten");
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw DiskFailed.of(file, e);
        }
    }

    private static int numberOf(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }
}
