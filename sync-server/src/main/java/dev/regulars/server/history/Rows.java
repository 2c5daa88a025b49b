package dev.regulars.server.history;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an open file, one at a time; holds one row and a buffer, whatever the file's size.
 * Close it. For one thread. {@link #next} throws {@link UnusableFile} when the file turns out not
 * to be what was said, and {@link UncheckedIOException} when the disk fails.
 */
public final class Rows<T> implements Iterator<Row<T>>, Closeable {
    private final Path file;
    private final TextFile.CountedBytes bytes;
    private final RawRecords records;
    private final RowReading<T> reading;
    private final String key;
    private final boolean hasHeader;
    private final Headings headings;
    private final Map<String, Source> sources;
    private final int lastField;

    private @Nullable RawRecord following;
    private long rowNumber;

    Rows(Path file, Layout layout, List<Column> wanted, RowReading<T> reading) throws IOException {
        this.file = file;
        this.reading = reading;
        key = wanted.getFirst().name();
        bytes = TextFile.bytes(file);
        records =
                new RawRecords(
                        new Lines(TextFile.text(bytes, layout.charset())), layout.separator());
        hasHeader = layout.hasHeader();
        following = records.next();
        headings = headings(layout, wanted);
        sources = bound(layout, wanted);
        lastField = sources.values().stream().mapToInt(Source::lastField).max().orElse(-1);
        if (hasHeader) {
            following = records.next();
        }
    }

    @Override
    public boolean hasNext() {
        return following != null;
    }

    @Override
    public Row<T> next() {
        var record = following;
        if (record == null) {
            throw new NoSuchElementException("the last row of " + file + " was read");
        }
        rowNumber++;
        try {
            following = records.next();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read any further", e);
        }
        return row(record);
    }

    /** Those of our columns that the file has. */
    public Set<String> columns() {
        return Set.copyOf(sources.keySet());
    }

    /** How much of the file was read, for a progress bar; runs a little ahead of the rows. */
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Row<T> row(RawRecord record) {
        try {
            return new Row.Good<>(record.line(), read(record));
        } catch (RefusedRow e) {
            return new Row.Bad<>(
                    new RowError(name(), record.line(), e.getMessage() + headerHint()),
                    key(record));
        } catch (UnclearFormat e) {
            throw new UnusableFile(file, record.line(), e.getMessage());
        }
    }

    private T read(RawRecord record) throws RefusedRow {
        return switch (record) {
            case RawRecord.Broken broken -> throw new RefusedRow(broken.problem());
            case RawRecord.Fields fields -> {
                refuseWrongWidth(fields.values());
                yield reading.read(new Cells(sources, fields.values(), rowNumber));
            }
        };
    }

    /** The first wanted column, unless it is missing or may be cut short. */
    private @Nullable String key(RawRecord record) {
        var source = sources.get(key);
        if (source == null || mayBeCut(record, source)) {
            return null;
        }
        try {
            return new Cells(sources, record.values(), rowNumber).optional(key);
        } catch (RefusedRow e) {
            return null;
        }
    }

    private boolean mayBeCut(RawRecord record, Source source) {
        var width = record.values().size();
        return (record instanceof RawRecord.Broken || width < headings.width())
                && source.lastField() >= Math.max(0, width - 1);
    }

    private void refuseWrongWidth(List<String> values) throws RefusedRow {
        var excess = values.subList(Math.min(headings.width(), values.size()), values.size());
        if (!excess.stream().allMatch(String::isBlank)) {
            throw new RefusedRow(
                    "it has %d values for %d columns; put a value with a separator in it in quotes."
                            .formatted(values.size(), headings.width()));
        }
        // A value that ends the line early may itself be cut short, so it is not believed.
        if (values.size() < headings.width() && values.size() <= lastField + 1) {
            throw new RefusedRow(
                    "it has only %d of %d values; is half of the line missing?"
                            .formatted(values.size(), headings.width()));
        }
    }

    private String headerHint() {
        return !hasHeader && rowNumber == 1 ? " If this line holds headings, say --header." : "";
    }

    private Headings headings(Layout layout, List<Column> wanted) {
        return switch (following) {
            case null -> throw new UnusableFile(file, "it is empty.");
            case RawRecord.Broken broken ->
                    throw new UnusableFile(file, broken.line(), broken.problem());
            case RawRecord.Fields fields when hasHeader ->
                    new Headings(fields.line(), fields.values(), fields.values().size());
            case RawRecord.Fields fields ->
                    new Headings(
                            fields.line(), assumed(layout, wanted, fields), fields.values().size());
        };
    }

    /** A file without headings, of which nothing was said, has our columns in our order. */
    private static List<String> assumed(
            Layout layout, List<Column> wanted, RawRecord.Fields fields) {
        return layout.columns().names().isEmpty()
                ? wanted.stream().map(Column::name).limit(fields.values().size()).toList()
                : List.of();
    }

    private Map<String, Source> bound(Layout layout, List<Column> wanted) {
        try {
            return new Binding(wanted, layout.columns()).bind(headings);
        } catch (UnclearFormat e) {
            throw new UnusableFile(file, headings.line(), e.getMessage());
        }
    }

    private String name() {
        return file.getFileName().toString();
    }
}
