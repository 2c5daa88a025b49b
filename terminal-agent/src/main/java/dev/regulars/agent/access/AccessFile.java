package dev.regulars.agent.access;

import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.function.UnaryOperator;

/**
 * {@code access.json} in the data folder. The agent and the commands beside it write it under one
 * lock, whole and in one step; whoever reads it sees every change at once. Safe for many threads.
 */
final class AccessFile {
    private final Path file;
    private final Path lock;
    private volatile Seen seen = new Seen(FileTime.fromMillis(0), -1, AccessBook.EMPTY);

    AccessFile(Path folder) {
        this.file = folder.resolve("access.json");
        this.lock = folder.resolve("access.lock");
    }

    private record Seen(FileTime modified, long size, AccessBook book) {}

    /** As it stands now. */
    AccessBook book() {
        try {
            return Files.exists(file) ? read() : AccessBook.EMPTY;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Changes it, for this process and all others. */
    synchronized void change(UnaryOperator<AccessBook> change) {
        try (var channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            write(change.apply(book()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private AccessBook read() throws IOException {
        var modified = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        var before = seen;
        if (before.size == size && before.modified.equals(modified)) {
            return before.book;
        }
        var book = Wire.read(Files.readAllBytes(file), AccessBook.class);
        seen = new Seen(modified, size, book);
        return book;
    }

    private void write(AccessBook book) throws IOException {
        var beside = file.resolveSibling("access.json.new");
        try (var channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Wire.bytes(book)));
            channel.force(true);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
