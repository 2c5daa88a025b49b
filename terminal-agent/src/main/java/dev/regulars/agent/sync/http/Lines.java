package dev.regulars.agent.sync.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, none longer than a limit: what has no end must not fill the memory. */
final class Lines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    private int at;
    private int filled;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; null at the end. Half a line at the end is none. */
    @Nullable String next() throws IOException {
        line.reset();
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, end - at);
            at = end + 1;
            if (end < filled) {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() > longest) {
                throw new IOException("a line is longer than " + longest + " bytes");
            }
        }
        return null;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = in.read(buffer);
        return filled > 0;
    }
}
