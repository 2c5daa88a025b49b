package dev.regulars.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that a command was told to write. */
public final class WrittenFile {
    private WrittenFile() {}

    /** Whether it is one of those that the command reads, which would be lost. */
    public static boolean isOneOf(List<Path> read, Path written) {
        return Files.exists(written) && read.stream().anyMatch(file -> isSame(file, written));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
