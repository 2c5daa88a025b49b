package dev.regulars.agent.journal;

import dev.regulars.agent.disk.DiskFailed;
import dev.regulars.agent.disk.Folder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of segments, {@code 000001.journal} onwards. */
final class Segments {
    private static final String SUFFIX = ".journal";

    private final Path folder;
    private final GrowingFile.Opener opener;

    Segments(Path folder, GrowingFile.Opener opener) {
        this.folder = Folder.made(folder);
        this.opener = opener;
    }

    /** Reads them all, oldest first. */
    List<Scan> scan() {
        var files = files();
        var scans = new ArrayList<Scan>();
        var chained = new byte[Frame.HASH_BYTES];
        for (int i = 0; i < files.size(); i++) {
            var until = i + 1 < files.size() ? start(files.get(i + 1)) : null;
            var scan = Scan.of(files.get(i), i == 0 ? first(files.get(0)) : chained, until);
            chained = scan.hash();
            scans.add(scan);
        }
        return scans;
    }

    /** Goes on writing a segment that was read; a torn tail is cut off first. */
    Tail reopen(Scan scan) throws IOException {
        var file = opener.open(scan.segment());
        if (scan.torn() > 0) {
            file.cut(scan.end());
            file.force();
        }
        return new Tail(scan.segment(), file, scan.end(), scan.hash());
    }

    /** Begins a segment. When it cannot be begun nothing of it stays. */
    Tail begin(Head head, byte[] chained) throws IOException {
        var segment = folder.resolve("%06d%s".formatted(lastNumber() + 1, SUFFIX));
        var file = opener.open(segment);
        try {
            var tail = new Tail(segment, file, 0, chained);
            tail.write(List.of(new Batch(head, List.of())));
            Folder.force(folder);
            return tail;
        } catch (IOException e) {
            file.close();
            Files.deleteIfExists(segment);
            throw e;
        }
    }

    /** Reads one batch; empty when it is damaged by now. */
    Optional<Batch> read(Place place) {
        var bytes = new byte[place.length()];
        try (var file = new RandomAccessFile(place.segment().toFile(), "r")) {
            file.seek(place.offset());
            file.readFully(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Frame.at(bytes, 0).map(f -> Batch.read(f.body()));
    }

    /** Those of these batches that cannot be read any more. */
    List<Place> lost(List<Place> places) {
        return places.stream().filter(p -> read(p).isEmpty()).toList();
    }

    void delete(Path segment) {
        Folder.delete(segment);
    }

    Path folder() {
        return folder;
    }

    /** All of them, oldest first. */
    List<Path> files() {
        return Folder.files(folder, "", SUFFIX);
    }

    private int lastNumber() {
        var files = files();
        if (files.isEmpty()) {
            return 0;
        }
        var name = files.getLast().getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - SUFFIX.length()));
    }

    /** What the oldest segment is chained to is gone, or never was. */
    private static byte[] first(Path segment) {
        return frame(segment).map(Frame::before).orElseGet(() -> new byte[Frame.HASH_BYTES]);
    }

    private static @Nullable Slot start(Path segment) {
        return frame(segment).map(f -> Batch.head(f.body()).start()).orElse(null);
    }

    private static Optional<Frame> frame(Path segment) {
        try (var in = Files.newInputStream(segment)) {
            return Frame.at(in.readNBytes(4096), 0);
        } catch (IOException e) {
            throw DiskFailed.of(segment, e);
        }
    }
}
