package dev.regulars.agent.journal;

import dev.regulars.agent.disk.DiskFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in one segment. A damaged stretch with good frames after it is a complaint; without any
 * it is a torn tail, half-written when the power went, which nobody was told of.
 *
 * @param places the good batches, the segment's own head first
 * @param end offset after the last good frame
 * @param torn how many bytes lie after it
 * @param hash of the last good frame
 */
record Scan(
        Path segment,
        List<Place> places,
        List<String> complaints,
        long end,
        long torn,
        byte[] hash) {

    /**
     * Reads a segment.
     *
     * @param chained hash of the last frame of the segment before
     * @param until where the next segment goes on: what lies here from that slot on was refused
     */
    static Scan of(Path segment, byte[] chained, @Nullable Slot until) {
        try {
            return scan(segment, Files.readAllBytes(segment), chained, until);
        } catch (IOException e) {
            throw DiskFailed.of(segment, e);
        }
    }

    private static Scan scan(Path segment, byte[] file, byte[] chained, @Nullable Slot until) {
        var places = new ArrayList<Place>();
        var complaints = new ArrayList<String>();
        int offset = 0;
        int end = 0;
        var hash = chained;
        while (offset < file.length) {
            var frame = Frame.at(file, offset);
            if (frame.isEmpty()) {
                offset = Resync.nextFrame(file, offset + 1);
                continue;
            }
            var head = Batch.head(frame.get().body());
            if (until != null && head.refusedBy(until)) {
                break;
            }
            if (offset > end) {
                complaints.add(damaged(segment, end, offset));
            } else if (!Arrays.equals(frame.get().before(), hash)) {
                complaints.add(segment + " does not follow what was written before it.");
            }
            hash = frame.get().hash();
            int length = frame.get().length();
            places.add(new Place(head, segment, offset, length));
            offset += length;
            end = offset;
        }
        return new Scan(segment, places, complaints, end, file.length - end, hash);
    }

    private static String damaged(Path segment, int from, int to) {
        return "%s is damaged from byte %d to %d: check this till's disk."
                .formatted(segment, from, to);
    }
}
