package dev.regulars.agent.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What is done to folders. */
public final class Folder {
    private static final boolean CAN_BE_FORCED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private Folder() {}

    /** The folder, made where it was missing. */
    public static Path made(Path folder) {
        try {
            return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFailed.of(folder, e);
        }
    }

    /** Makes the names in a folder as safe as their contents. Windows does so by itself. */
    public static void force(Path folder) throws IOException {
        if (CAN_BE_FORCED) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** The files in it with this beginning and end, by name. */
    public static List<Path> files(Path folder, String prefix, String suffix) {
        try (var all = Files.list(folder)) {
            return all.filter(f -> named(f.getFileName().toString(), prefix, suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFailed.of(folder, e);
        }
    }

    /** Deletes a file if it is there. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFailed.of(file, e);
        }
    }

    private static boolean named(String name, String prefix, String suffix) {
        return name.startsWith(prefix) && name.endsWith(suffix);
    }
}
