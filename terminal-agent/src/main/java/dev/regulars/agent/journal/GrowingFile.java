package dev.regulars.agent.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A file that is written at its end. One thread at a time. */
interface GrowingFile extends Closeable {

    void write(byte[] bytes) throws IOException;

    /** Returns when everything written is on the disk. */
    void force() throws IOException;

    /** Drops everything after this length. */
    void cut(long length) throws IOException;

    /** How files are opened, at their end. */
    interface Opener {
        GrowingFile open(Path file) throws IOException;
    }

    /**
     * A file of the machine. Not a FileChannel: one that is interrupted in the middle of a write
     * closes itself.
     */
    static GrowingFile onDisk(Path path) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "rw");
        file.seek(file.length());
        return new GrowingFile() {
            @Override
            public void write(byte[] bytes) throws IOException {
                file.write(bytes);
            }

            @Override
            public void force() throws IOException {
                file.getFD().sync();
            }

            @Override
            public void cut(long length) throws IOException {
                file.setLength(length);
                file.seek(length);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
