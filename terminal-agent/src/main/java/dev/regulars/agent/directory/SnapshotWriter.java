package dev.regulars.agent.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.agent.disk.Folder;
import dev.regulars.agent.disk.LineWriter;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import dev.regulars.loyalty.wire.Wire;
import java.nio.file.Path;
import java.time.Instant;

/** A snapshot on its way into a file. Closed before it is finished, nothing of it stays. */
public final class SnapshotWriter implements AutoCloseable {
    private final Path file;
    private final LineWriter out;
    private final long expected;
    private long written;
    private boolean finished;

    SnapshotWriter(Path file, SnapshotHeader header, Instant asOf) {
        this.file = file;
        this.expected = header.lines();
        this.out = LineWriter.anew(file);
        out.write(Wire.write(new KeptLine.Head(header, asOf)));
    }

    /** Adds a change. */
    public void add(JsonNode change) {
        out.write(change.toString());
        written++;
    }

    /**
     * Forces it to the disk; nothing can be added any more. Twice is harmless.
     *
     * @throws IllegalStateException when it is not whole
     */
    public void finish() {
        if (finished) {
            return;
        }
        if (written != expected) {
            throw new IllegalStateException(
                    "a snapshot of %d lines has %d".formatted(expected, written));
        }
        out.write(KeptLine.END);
        out.force();
        out.close();
        finished = true;
    }

    /** Finishes it; says where it lies. */
    Path finished() {
        finish();
        return file;
    }

    @Override
    public void close() {
        if (!finished) {
            out.close();
            Folder.delete(file);
        }
    }
}
