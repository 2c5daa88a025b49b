package dev.regulars.server.segment.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.server.cli.OneLineErrors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What docs/segments.md shows is what the command says. */
class SegmentsPageTest {
    private static final String COLUMNS =
            "transaction_id=Receipt,member_id=Customer,timestamp=Date,amount=Qty*Price";

    @TempDir private Path folder;
    private String page = "";
    private Path sales = Path.of("");

    @BeforeEach
    void openThePage() throws IOException {
        var docs =
                Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                        .map(up -> up.resolve("docs"))
                        .filter(docsHere -> Files.exists(docsHere.resolve("segments.md")))
                        .findFirst()
                        .orElseThrow();
        page = Files.readString(docs.resolve("segments.md"));
        sales = docs.resolve("examples/bakery-sales.csv");
    }

    @Test
    void theCommandInFullGivesTheTableTheErrorAndTheRows() throws IOException {
        var scores = folder.resolve("scores.csv");
        var answer =
                answer(
                        0,
                        "--columns",
                        COLUMNS,
                        "--date-format",
                        "d.M.yyyy H:mm",
                        "--decimal",
                        "comma",
                        "--out",
                        scores.toString());

        answer.forEach(this::assertShown);
        Files.readAllLines(scores).stream().limit(4).forEach(this::assertShown);
    }

    @Test
    void theCommandWithoutAWordNamesTheColumns() {
        assertShown(answer(2).getFirst());
    }

    @Test
    void theCommandWithColumnsAloneNamesBothDateFormats() {
        assertShown(answer(2, "--columns", COLUMNS).getFirst());
    }

    private List<String> answer(int exitCode, String... more) {
        var said = new StringWriter();
        var arguments =
                new ArrayList<>(List.of("--transactions", sales.toString(), "--at", "2025-06-30"));
        arguments.addAll(List.of(more));
        var code =
                OneLineErrors.on(new CommandLine(new SegmentsCommand()))
                        .setOut(new PrintWriter(said))
                        .setErr(new PrintWriter(said))
                        .execute(arguments.toArray(String[]::new));
        assertEquals(exitCode, code, said::toString);
        return said.toString().lines().toList();
    }

    private void assertShown(String line) {
        assertTrue(page.contains(line), "docs/segments.md does not show: " + line);
    }
}
