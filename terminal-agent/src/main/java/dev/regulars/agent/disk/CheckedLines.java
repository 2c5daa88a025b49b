package dev.regulars.agent.disk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a kept file line by line. */
public final class CheckedLines {
    private static final int BUFFER = 1 << 16;

    private final Consumer<String> each;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    private long damaged;

    private CheckedLines(Consumer<String> each) {
        this.each = each;
    }

    /**
     * Gives every sound line of a file.
     *
     * @return how many others there are, a torn last one included
     */
    public static long read(Path file, Consumer<String> each) {
        var lines = new CheckedLines(each);
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                lines.take(buffer, n);
            }
        } catch (IOException e) {
            throw DiskFailed.of(file, e);
        }
        return lines.line.size() == 0 ? lines.damaged : lines.damaged + 1;
    }

    private void take(byte[] buffer, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                line.write(buffer, from, i - from);
                give();
                from = i + 1;
            }
        }
        line.write(buffer, from, length - from);
    }

    private void give() {
        CheckedLine.read(line.toByteArray()).ifPresentOrElse(each, () -> damaged++);
        line.reset();
    }
}
