package dev.regulars.server.history;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a text file, whose byte order mark, if it has one, says more than the caller. */
final class TextFile {
    private TextFile() {}

    /** The bytes of a file, counted as they are read. */
    static final class CountedBytes extends FilterInputStream {
        private long count;

        private CountedBytes(InputStream bytes) {
            super(bytes);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    static CountedBytes bytes(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new UnusableFile(file, "there is no such file at " + file.toAbsolutePath() + ".");
        }
        if (Files.isDirectory(file)) {
            throw new UnusableFile(file, "this is a folder; name a file in it.");
        }
        if (!Files.isReadable(file)) {
            throw new UnusableFile(file, "it may not be read; give yourself the right to.");
        }
        return new CountedBytes(Files.newInputStream(file));
    }

    /** Characters that the charset does not know become U+FFFD. */
    static Reader text(InputStream bytes, Charset charset) throws IOException {
        var buffered = new BufferedInputStream(bytes, 1 << 16);
        return new InputStreamReader(buffered, marked(buffered, charset));
    }

    private static Charset marked(BufferedInputStream bytes, Charset unmarked) throws IOException {
        bytes.mark(3);
        var start = bytes.readNBytes(3);
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        bytes.reset();
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        return unmarked;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
