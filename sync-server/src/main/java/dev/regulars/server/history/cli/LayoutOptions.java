package dev.regulars.server.history.cli;

import dev.regulars.server.history.ColumnMap;
import dev.regulars.server.history.Dates;
import dev.regulars.server.history.Layout;
import dev.regulars.server.history.Separator;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a shop may say of any CSV file: its columns, separator, headings, encoding and dates. */
public final class LayoutOptions {
    @Option(
            names = "--columns",
            paramLabel = "OURS=THEIRS,…",
            converter = Columns.class,
            description =
                    "Which column of the file is which of ours. THEIRS is a heading, a column's"
                            + " place counted from 1, \"row\" for the row's own number, or, for a"
                            + " number, a product such as Quantity*UnitPrice.")
    private @Nullable ColumnMap columns;

    @Option(
            names = "--separator",
            paramLabel = "MARK",
            converter = Separators.class,
            description =
                    "comma, semicolon, tab, pipe or space (any number of them)."
                            + " Told from the first line when not given.")
    private @Nullable Separator separator;

    @Option(
            names = "--header",
            negatable = true,
            description =
                    "Whether the first line holds headings. It does, unless all columns are given"
                            + " by their places.")
    private @Nullable Boolean header;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Charsets.class,
            description = "UTF-8 when not given; older tills often write windows-1252.")
    private @Nullable Charset encoding;

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description =
                    "How dates are written, such as 'd/M/yyyy H:mm'."
                            + " ISO 8601 (2025-03-01, 2025-03-01T09:30) when not given.")
    private @Nullable String dateFormat;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "The shop's time zone, such as Europe/Oslo; that of times without offset.")
    private @Nullable ZoneId zone;

    /** The encoding of its text. */
    Charset encoding() {
        return Optional.ofNullable(encoding).orElse(StandardCharsets.UTF_8);
    }

    /** How the file is laid out. */
    public Layout layout() {
        return new Layout(
                Optional.ofNullable(separator),
                encoding(),
                Optional.ofNullable(header),
                Optional.ofNullable(columns).orElse(ColumnMap.PLAIN));
    }

    /**
     * How its dates are read.
     *
     * @param unsaid the zone when none was given, such as the programme's
     * @throws IllegalArgumentException with a sentence when the date format means nothing
     */
    public Dates dates(ZoneId unsaid) {
        var where = Optional.ofNullable(zone).orElse(unsaid);
        return dateFormat == null ? Dates.iso(where) : Dates.pattern(dateFormat, where);
    }

    /** How its dates are read, in UTC when no zone was given. */
    public Dates dates() {
        return dates(ZoneOffset.UTC);
    }

    static final class Columns implements ITypeConverter<ColumnMap> {
        @Override
        public ColumnMap convert(String text) {
            return converted(() -> ColumnMap.parse(text));
        }
    }

    private static final class Separators implements ITypeConverter<Separator> {
        @Override
        public Separator convert(String text) {
            return converted(() -> Separator.named(text));
        }
    }

    private static final class Charsets implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String text) {
            return converted(() -> Charset.forName(text));
        }
    }

    private static <T> T converted(Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
