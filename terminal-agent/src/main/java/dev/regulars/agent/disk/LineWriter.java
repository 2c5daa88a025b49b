package dev.regulars.agent.disk;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Writes lines at the end of a kept file; they are safe once it is forced. One thread. */
public final class LineWriter implements AutoCloseable {
    private final Path path;
    private final FileOutputStream file;
    private final BufferedOutputStream out;

    private LineWriter(Path path, FileOutputStream file) {
        this.path = path;
        this.file = file;
        this.out = new BufferedOutputStream(file, 1 << 16);
    }

    /** A new file, in place of an older one of the same name. */
    public static LineWriter anew(Path path) {
        return open(path, false);
    }

    /** Goes on at the end; half a line that is there stays a line of its own. */
    public static LineWriter after(Path path) {
        var writer = open(path, true);
        if (endsInALine(path)) {
            return writer;
        }
        try {
            writer.out.write('\n');
            return writer;
        } catch (IOException e) {
            throw DiskFailed.of(path, e);
        }
    }

    public void write(String text) {
        try {
            out.write(CheckedLine.of(text));
        } catch (IOException e) {
            throw DiskFailed.of(path, e);
        }
    }

    public void force() {
        try {
            out.flush();
            file.getFD().sync();
        } catch (IOException e) {
            throw DiskFailed.of(path, e);
        }
    }

    /** Closes it; what was not forced may be lost. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw DiskFailed.of(path, e);
        }
    }

    private static boolean endsInALine(Path path) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - 1));
            return file.length() == 0 || file.read() == '\n';
        } catch (IOException e) {
            throw DiskFailed.of(path, e);
        }
    }

    private static LineWriter open(Path path, boolean append) {
        try {
            return new LineWriter(path, new FileOutputStream(path.toFile(), append));
        } catch (IOException e) {
            throw DiskFailed.of(path, e);
        }
    }
}
