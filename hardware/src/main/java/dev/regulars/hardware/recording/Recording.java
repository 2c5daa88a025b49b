package dev.regulars.hardware.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A session as a {@link Recorder} wrote it, or as somebody wrote it by hand. UTF-8; the first line
 * is {@value #HEAD}, lines that begin with # and empty ones say nothing, and each other is one
 * event:
 *
 * <pre>
 * SECONDS "READER" appeared | gone | removed
 * SECONDS "READER" card MS uid HEX
 * SECONDS "READER" card MS tag HEX|- "TEXT"...
 * SECONDS "READER" card MS text STRIPE|BAR_CODE|QR_CODE|KEYED|CHIP "TEXT"
 * SECONDS "READER" card MS payment CHIP|STRIPE|BAR_CODE|QR_CODE|KEYED
 * SECONDS "READER" card MS wallet APPLE_VAS|GOOGLE_SMART_TAP
 * SECONDS "READER" card MS no-number
 * SECONDS "READER" card-failed | reader-failed FAULT
 * </pre>
 *
 * Seconds are from the begin and do not fall; MS is how long the reading took.
 */
public final class Recording {
    static final String HEAD = "regulars recording 1";

    private final List<RecordedLine> lines;

    private Recording(List<RecordedLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * Reads a file in full.
     *
     * @throws IOException that names the file and the line when it is no such recording
     */
    public static Recording read(Path file) throws IOException {
        return of(file.toString(), Files.readAllLines(file));
    }

    static Recording of(String source, List<String> text) throws IOException {
        if (text.isEmpty() || !text.getFirst().strip().equals(HEAD)) {
            throw new IOException(
                    source
                            + ":1: this is no recording that can be read here: its first line is not"
                            + " \""
                            + HEAD
                            + "\".");
        }
        var lines = new ArrayList<RecordedLine>();
        for (int i = 1; i < text.size(); i++) {
            var line = text.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(checked(source + ":" + (i + 1), line));
            }
        }
        return new Recording(lines);
    }

    private static RecordedLine checked(String where, String line) throws IOException {
        try {
            var read = new RecordedLine(Words.of(line));
            read.event(0);
            return read;
        } catch (RuntimeException e) {
            throw new IOException(
                    where + ": this line tells no event (" + e.getMessage() + "): " + line, e);
        }
    }

    List<RecordedLine> lines() {
        return lines;
    }
}
