package dev.regulars.server.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.regulars.server.history.Lines.Line;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lines into records. A quoted value may run over several lines; a quote that is never closed,
 * as in half a line, spoils only its own line, because the lines after it are looked at again.
 * Empty lines are skipped.
 */
final class RawRecords implements Closeable {
    private static final int LONGEST_VALUE_IN_LINES = 100;

    private final Lines lines;
    private final Deque<Line> lookedAt = new ArrayDeque<>();
    private final Separator separator;
    private final CsvReader.CsvReaderBuilder csv;
    private int width;

    /**
     * @param separator empty when the first line is to tell
     */
    RawRecords(Lines lines, Optional<Separator> separator) throws IOException {
        this.lines = lines;
        this.separator = separator.isPresent() ? separator.get() : guess();
        csv =
                CsvReader.builder()
                        .fieldSeparator(this.separator.mark())
                        .trimWhitespacesAroundQuotes(true);
    }

    /** The next record; null after the last. */
    @Nullable RawRecord next() throws IOException {
        var line = nextLine();
        while (line != null && line.text().isBlank()) {
            line = nextLine();
        }
        return line == null ? null : record(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private RawRecord record(Line line) throws IOException {
        if (!line.whole()) {
            return new RawRecord.Broken(
                    line.number(),
                    List.of(),
                    "the line is longer than "
                            + Lines.LONGEST
                            + " characters; is this a CSV file?");
        }
        if (separator == Separator.SPACE) {
            return fields(line, List.of(line.text().strip().split("\\s+")));
        }
        if (line.text().indexOf('"') < 0) {
            return fields(line, cut(line.text()));
        }
        return leavesQuoteOpen(line.text(), false)
                ? recordOverLines(line)
                : record(line, line.text());
    }

    private RawRecord record(Line first, String text) {
        try {
            return fields(first, csv.ofSingleCsvRecord(text).getFields());
        } catch (CsvParseException e) {
            return new RawRecord.Broken(
                    first.number(),
                    List.of(),
                    "a quoted value is followed by something else than a separator;"
                            + " write a quote inside a value twice");
        }
    }

    private RawRecord recordOverLines(Line first) throws IOException {
        var text = new StringBuilder(first.text());
        var following = new ArrayList<Line>();
        while (following.size() < LONGEST_VALUE_IN_LINES && text.length() < Lines.LONGEST) {
            var line = nextLine();
            if (line == null) {
                break;
            }
            following.add(line);
            text.append('\n').append(line.text());
            if (!leavesQuoteOpen(line.text(), true)) {
                var record = record(first, text.toString());
                if (isAsWideAsOthers(record)) {
                    return record;
                }
                break;
            }
        }
        following.reversed().forEach(lookedAt::addFirst);
        return new RawRecord.Broken(
                first.number(),
                csv.ofSingleCsvRecord(first.text()).getFields(),
                "a quote is opened and not closed; is half of the line missing?");
    }

    /** Nearly every line has no quote in it, and needs no more than this. */
    private List<String> cut(String text) {
        var values = new ArrayList<String>();
        int from = 0;
        int to;
        while ((to = text.indexOf(separator.mark(), from)) >= 0) {
            values.add(text.substring(from, to));
            from = to + 1;
        }
        values.add(text.substring(from));
        return values;
    }

    private RawRecord fields(Line line, List<String> values) {
        width = width == 0 ? values.size() : width;
        return new RawRecord.Fields(line.number(), values);
    }

    private boolean isAsWideAsOthers(RawRecord record) {
        return switch (record) {
            case RawRecord.Fields fields -> fields.values().size() == width;
            case RawRecord.Broken _ -> false;
        };
    }

    private boolean leavesQuoteOpen(String text, boolean opened) {
        var open = opened;
        var atStart = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (open) {
                open = c != '"';
                atStart = false;
                if (!open && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    open = true;
                    i++;
                }
            } else if (c == '"' && atStart) {
                open = true;
            } else {
                atStart = c == separator.mark() || atStart && c == ' ';
            }
        }
        return open;
    }

    private Separator guess() throws IOException {
        var first = lines.next();
        while (first != null && first.text().isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            return Separator.COMMA;
        }
        lookedAt.add(first);
        return Separator.guess(first.text());
    }

    private @Nullable Line nextLine() throws IOException {
        return lookedAt.isEmpty() ? lines.next() : lookedAt.poll();
    }
}
