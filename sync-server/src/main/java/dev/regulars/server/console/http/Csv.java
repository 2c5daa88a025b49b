package dev.regulars.server.console.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table to take away. */
public final class Csv {
    private static final MediaType TYPE = new MediaType("text/csv; charset=utf-8");

    private final StringWriter text = new StringWriter();
    private final CsvWriter rows = CsvWriter.builder().bufferSize(0).build(text);

    /** Begins with its headings. */
    public Csv(String... headings) {
        rows.writeRecord(headings);
    }

    /** Adds a row; what is absent stays empty. */
    public void row(@Nullable Object... cells) {
        rows.writeRecord(
                Stream.of(cells).map(cell -> harmless(Objects.toString(cell, ""))).toList());
    }

    /** A cell that a spreadsheet would take for a formula is kept as text. */
    private static String harmless(String cell) {
        boolean number = cell.matches("-?[0-9.]+");
        return !number && cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }

    /** What a browser saves under this name. */
    public MutableHttpResponse<byte[]> download(String name) {
        return HttpResponse.ok(text.toString().getBytes(StandardCharsets.UTF_8))
                .contentType(TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }
}
