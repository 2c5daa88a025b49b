package dev.regulars.agent.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The segment that is being written. One thread at a time. */
final class Tail {
    private final Path segment;
    private final GrowingFile file;
    private long length;
    private byte[] hash;

    /**
     * @param length how much of it is good
     * @param hash of its last frame
     */
    Tail(Path segment, GrowingFile file, long length, byte[] hash) {
        this.segment = segment;
        this.file = file;
        this.length = length;
        this.hash = hash;
    }

    Path segment() {
        return segment;
    }

    long length() {
        return length;
    }

    byte[] hash() {
        return hash;
    }

    /** Writes batches with one force; when this returns they are on the disk. */
    List<Place> write(List<Batch> batches) throws IOException {
        var places = new ArrayList<Place>();
        var bytes = new ByteArrayOutputStream();
        var last = hash;
        for (var batch : batches) {
            var frame = new Frame(last, batch.body());
            places.add(new Place(batch.head(), segment, length + bytes.size(), frame.length()));
            bytes.writeBytes(frame.bytes());
            last = frame.hash();
        }
        file.write(bytes.toByteArray());
        file.force();
        length += bytes.size();
        hash = last;
        return places;
    }

    /** After a write failed: leaves the segment as it was before, as far as the disk allows. */
    void abandon() {
        try (file) {
            file.cut(length);
            file.force();
        } catch (IOException e) {
            // The next segment's head says where this one ended: what lies after that is ignored.
        }
    }

    void close() throws IOException {
        file.close();
    }
}
