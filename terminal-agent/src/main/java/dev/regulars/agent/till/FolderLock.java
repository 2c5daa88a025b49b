package dev.regulars.agent.till;

import dev.regulars.agent.disk.DiskFailed;
import dev.regulars.agent.disk.Folder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while an agent works in a data folder; the system lets go of it when the process dies. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @throws FolderInUse when another agent has it
     */
    static FolderLock take(Path file) {
        Folder.made(file.toAbsolutePath().getParent());
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new FolderInUse(file.toAbsolutePath().getParent());
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw DiskFailed.of(file, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process.
        }
    }
}
