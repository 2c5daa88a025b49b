package dev.regulars.trials.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bare disk: what a promise costs that nothing else is done for. */
final class Disk {
    private Disk() {}

    /** Bytes of all files in a folder. */
    static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** Appends so many bytes and syncs them, again and again, to a file in this folder. */
    static Timings syncs(Path folder, int size, int times) throws Exception {
        var file = folder.resolve("disk.reference");
        var timings = new Timings(times);
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < times; i++) {
                timings.time(() -> {
                    channel.write(ByteBuffer.allocate(size));
                    channel.force(false);
                });
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return timings;
    }
}
