package dev.regulars.agent.used;

import dev.regulars.agent.disk.CheckedLine;
import dev.regulars.agent.disk.CheckedLines;
import dev.regulars.agent.disk.DiskFailed;
import dev.regulars.agent.disk.LineWriter;
import dev.regulars.agent.disk.WholeFile;
import dev.regulars.loyalty.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The highest number under each name, in a file of checked lines that is forced before anybody
 * hears that a number is new. Written anew without what is over once it has grown. Safe for many
 * threads.
 */
public final class RisingNumbers {
    private static final Logger LOG = LoggerFactory.getLogger(RisingNumbers.class);
    private static final int ROOM = 1_000;

    private final Path file;
    private final LongSupplier floor;
    private final Map<String, Long> highest = new HashMap<>();
    private long lines;
    private long tidyAt = ROOM;

    private RisingNumbers(Path file, LongSupplier floor) {
        this.file = file;
        this.floor = floor;
    }

    /**
     * Those in this file, which is made where it was missing.
     *
     * @param floor numbers below it can never be shown again and need not be kept
     */
    static RisingNumbers open(Path file, LongSupplier floor) {
        var numbers = new RisingNumbers(file, floor);
        var whole = new WholeFile(file);
        if (whole.read().isEmpty()) {
            whole.write(new byte[0]);
        }
        CheckedLines.read(file, numbers::kept);
        return numbers;
    }

    /**
     * Uses a number up, if it is higher than every one before.
     *
     * @param names all names of the one thing that shows it, the one to keep it under first
     */
    public synchronized Use take(List<String> names, long number) {
        if (names.stream().anyMatch(name -> number <= highest.getOrDefault(name, -1L))) {
            return Use.AGAIN;
        }
        highest.put(names.getFirst(), number);
        if (!isKept(new Line(names.getFirst(), number))) {
            return Use.NOT_KEPT;
        }
        if (lines >= tidyAt) {
            tidyUp();
        }
        return Use.FIRST;
    }

    private boolean isKept(Line line) {
        try (var out = LineWriter.after(file)) {
            out.write(Wire.write(line));
            out.force();
            lines++;
            return true;
        } catch (DiskFailed e) {
            LOG.warn("A code's use could not be kept: {}", e.getMessage());
            return false;
        }
    }

    /** Nobody may have the file open: some systems would not replace it. */
    private void tidyUp() {
        long lowest = floor.getAsLong();
        highest.values().removeIf(number -> number < lowest);
        var left = new ByteArrayOutputStream();
        highest.forEach((name, number) ->
                left.writeBytes(CheckedLine.of(Wire.write(new Line(name, number)))));
        try {
            new WholeFile(file).write(left.toByteArray());
            lines = highest.size();
        } catch (DiskFailed e) {
            LOG.warn("The longer file is kept: {}", e.getMessage());
        }
        tidyAt = 2 * lines + ROOM;
    }

    private void kept(String text) {
        var line = Wire.read(text, Line.class);
        highest.merge(line.name(), line.number(), Math::max);
        lines++;
    }

    private record Line(String name, long number) {}
}
