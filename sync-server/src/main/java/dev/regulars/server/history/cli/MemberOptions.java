package dev.regulars.server.history.cli;

import dev.regulars.server.history.ColumnMap;
import dev.regulars.server.history.Dates;
import dev.regulars.server.history.Layout;
import dev.regulars.server.history.MemberFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a shop may say of a file of members that is read beside its sales. */
public final class MemberOptions {
    @Option(
            names = "--members",
            paramLabel = "FILE",
            description =
                    "The members, as CSV with the columns of \"import members\": member_id and any"
                            + " of birthday, enrolled_on, profiling, marketing, consented_on.")
    private @Nullable Path file;

    @Option(
            names = "--member-columns",
            paramLabel = "OURS=THEIRS,…",
            converter = LayoutOptions.Columns.class,
            description = "The same as --columns, for the file of members.")
    private @Nullable ColumnMap columns;

    @Option(
            names = "--member-date-format",
            paramLabel = "PATTERN",
            description = "The same as --date-format, for the file of members.")
    private @Nullable String dateFormat;

    /** Where it is; nowhere when none was given. */
    public Optional<Path> path() {
        return Optional.ofNullable(file);
    }

    /**
     * The file as it was described; nothing when none was given.
     *
     * @param encoding of the sales, and so of this
     * @throws IllegalArgumentException with a sentence when the date format means nothing
     */
    public Optional<MemberFile> file(ZoneId zone, Charset encoding) {
        var layout =
                new Layout(
                        Optional.empty(),
                        encoding,
                        Optional.empty(),
                        Optional.ofNullable(columns).orElse(ColumnMap.PLAIN));
        return path().map(path -> new MemberFile(path, layout, dates(zone)));
    }

    private Dates dates(ZoneId zone) {
        return dateFormat == null ? Dates.iso(zone) : Dates.pattern(dateFormat, zone);
    }
}
