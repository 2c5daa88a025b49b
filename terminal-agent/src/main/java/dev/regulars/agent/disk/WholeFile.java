package dev.regulars.agent.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A small file that is written whole: after a crash it is the old one or the new one. Only the
 * agent's own account may open it. Not for two writers at once.
 */
public final class WholeFile {
    private final Path file;

    public WholeFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /** What is in it; empty when it is not there. */
    public Optional<byte[]> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw DiskFailed.of(file, e);
        }
    }

    /** Writes it; when this returns it is on the disk. */
    public void write(byte[] bytes) {
        var folder = Folder.made(file.toAbsolutePath().getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (var channel = OwnerOnly.create(fresh)) {
                fill(channel, bytes);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Folder.force(folder);
        } catch (IOException e) {
            throw DiskFailed.of(file, e);
        }
    }

    /** Overwrites it with zeroes and deletes it, as far as the disk lets one destroy anything. */
    public void destroy() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                fill(channel, new byte[(int) channel.size()]);
            }
            Files.delete(file);
            Folder.force(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw DiskFailed.of(file, e);
        }
    }

    private static void fill(FileChannel channel, byte[] bytes) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }
}
