package dev.regulars.server.history;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, ended by LF, CR LF or CR. Never holds more of a line than {@value #LONGEST}
 * characters, so a file that is no text at all cannot fill the memory.
 */
final class Lines implements Closeable {
    static final int LONGEST = 1_000_000;

    /**
     * One line without its end.
     *
     * @param number counted from 1
     * @param whole false when the line was longer than is kept
     */
    record Line(long number, String text, boolean whole) {}

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private long number;
    private boolean afterCarriageReturn;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** The next line; null after the last. */
    @Nullable Line next() throws IOException {
        if (!more()) {
            return null;
        }
        number++;
        var text = new StringBuilder();
        var end = false;
        while (!end && more()) {
            var from = position;
            while (position < limit && !isEnd(buffer[position])) {
                position++;
            }
            keep(text, from, position);
            end = position < limit;
        }
        if (end) {
            afterCarriageReturn = buffer[position++] == '\r';
        }
        return new Line(number, text.toString(), text.length() < LONGEST);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Whether there is another character, past the LF of a CR LF. */
    private boolean more() throws IOException {
        if (!filled()) {
            return false;
        }
        if (afterCarriageReturn) {
            afterCarriageReturn = false;
            if (buffer[position] == '\n') {
                position++;
                return filled();
            }
        }
        return true;
    }

    private boolean filled() throws IOException {
        while (position == limit) {
            position = 0;
            limit = Math.max(0, reader.read(buffer));
            if (limit == 0) {
                return false;
            }
        }
        return true;
    }

    private void keep(StringBuilder text, int from, int to) {
        text.append(buffer, from, Math.min(to - from, LONGEST - text.length()));
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
