package dev.regulars.server.programme.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.SharedData;
import dev.regulars.server.cli.OneLineErrors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {
    private static final String PROGRAMME =
            """
            programme: corner
            defaults: { currency: EUR, zone: UTC, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1 }
            tiers:
              - id: member
              - { id: regular, when: visits(30) >= 2, grace: 10d }
            bonus: { earn: '1 per 1.00' }
            offers:
              - { id: welcome, give: { percent: 10, of: basket }, limit: { once: ever } }
            """;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path programme;
    private Path sales;

    @BeforeEach
    void writeFiles() throws IOException {
        programme = Files.writeString(folder.resolve("p.yaml"), PROGRAMME);
        sales =
                Files.writeString(
                        folder.resolve("sales.csv"),
                        """
                        transaction_id,member_id,timestamp,amount,quantity
                        1,anna,2026-01-03,20.00,1
                        2,anna,2026-01-10,10.00,2000000
                        3,,2026-01-10,10.00,1
                        """);
    }

    @Test
    void missingFilesAreNamed() {
        assertEquals(1, simulate(folder.resolve("none.csv")));
        assertEquals("regulars: there is no file " + folder.resolve("none.csv") + "\n", "" + err);
    }

    @Test
    void fileThatIsNotOfSalesIsWrongUse() {
        assertEquals(2, simulate(programme));
        assertTrue(
                err.toString().startsWith("regulars: p.yaml line 1: there is no column"), "" + err);
    }

    @Test
    void reportNeverReplacesWhatIsRead() throws IOException {
        for (var read : new Path[] {programme, sales}) {
            assertEquals(2, simulate(sales, "--html", read.toString()));
            assertTrue(err.toString().contains("--html names a file that is read"), "" + err);
        }
        assertEquals(PROGRAMME, Files.readString(programme));
        assertEquals(0, simulate(sales, "--html", folder.resolve("report.html").toString()));
        assertTrue(Files.size(folder.resolve("report.html")) > 1_000);
    }

    @Test
    void impossibleRowIsNamedAndTheRestIsTried() {
        assertEquals(0, simulate(sales, "--json"));
        assertEquals(2, Wire.parse(out.toString()).at("/outcome/sales").asInt());
        assertTrue(err.toString().startsWith("sales.csv line 3: no till sells that"), "" + err);
    }

    @Test
    void realExportWithItsOdditiesIsTriedToItsEnd() {
        var export = SharedData.file("online_retail_4_days.csv");
        var columns =
                "transaction_id=InvoiceNo,member_id=CustomerID,timestamp=InvoiceDate,"
                        + "sku=StockCode,quantity=Quantity,amount=Quantity*UnitPrice";
        assertEquals(0, simulate(export, "--json", "--columns", columns), "" + err);
        assertTrue(Wire.parse(out.toString()).at("/outcome/members").asInt() > 250, "" + out);
    }

    private int simulate(Path transactions, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var arguments =
                Stream.of("simulate", programme.toString(), "--transactions", "" + transactions);
        return OneLineErrors.on(new CommandLine(new ProgrammeCommand()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }
}
