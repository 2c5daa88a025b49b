package dev.regulars.server.history;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a file is laid out.
 *
 * @param separator empty when the first line is to tell
 * @param charset used unless the file begins with a byte order mark
 * @param header whether the first line holds headings; empty when the columns tell: a file whose
 *     columns are all told by their place has none
 */
public record Layout(
        Optional<Separator> separator,
        Charset charset,
        Optional<Boolean> header,
        ColumnMap columns) {
    /** A file as this house writes it: UTF-8, headings of our own names. */
    public static final Layout PLAIN =
            new Layout(Optional.empty(), StandardCharsets.UTF_8, Optional.empty(), ColumnMap.PLAIN);

    boolean hasHeader() {
        return header.orElse(!columns.isByPlaceOnly());
    }
}
