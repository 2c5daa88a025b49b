package dev.regulars.agent.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** A file could not be read or written. The message says which, why, and what to do. */
public final class DiskFailed extends RuntimeException {
    private DiskFailed(String message, IOException cause) {
        super(message, cause);
    }

    /** The failure of this file, in words. */
    public static DiskFailed of(Path file, IOException cause) {
        return new DiskFailed(sentence(file, cause), cause);
    }

    /** What went wrong with this file and what to do now, as one sentence. */
    public static String sentence(Path file, IOException cause) {
        var said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("not enough space")) {
            return "The disk is full, so " + file + " cannot be written: free some space on it.";
        }
        if (said.contains("read-only")) {
            return file + " lies on a disk that is read-only: make it writable again.";
        }
        if (cause instanceof AccessDeniedException || said.contains("denied")) {
            return file
                    + " may not be used by this account: give it the right to read and write there.";
        }
        if (cause instanceof NoSuchFileException) {
            return file + " is not there: check the folder and that its disk is connected.";
        }
        return file + " failed (" + cause.getMessage() + "): check the disk and its cable.";
    }
}
