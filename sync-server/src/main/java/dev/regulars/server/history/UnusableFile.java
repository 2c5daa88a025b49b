package dev.regulars.server.history;

import java.nio.file.Path;

/**
 * A file that cannot be read as it was described: it is missing, lacks a column, or its dates or
 * amounts can be understood in two ways. The message is one sentence for people, naming file, line
 * and remedy. Reading stops: no other row would fare better.
 */
public final class UnusableFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableFile(Path file, String problem) {
        super(file.getFileName() + ": " + problem);
    }

    UnusableFile(Path file, long line, String problem) {
        super(file.getFileName() + " line " + line + ": " + problem);
    }
}
