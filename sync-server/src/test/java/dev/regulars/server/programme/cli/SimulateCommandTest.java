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
    void membersAreKnownWhereTheShopSaysWhoTheyAre() throws IOException {
        var birthday =
                Files.writeString(
                        programme,
                        PROGRAMME
                                + """
                                  - { id: cake, window: { birthday: [-1d, +1d] },\
                                 give: { percent: 50, of: basket }, limit: { once: year } }
                                """);
        assertEquals(birthday, programme);
        var members =
                Files.writeString(
                        folder.resolve("members.csv"),
                        """
                        member_id,birthday,enrolled_on
                        anna,1980-01-03,2025-12-01
                        bo,31 April,2025-12-01
                        anna,--05-05,
                        """);
        assertEquals(0, simulate(sales, "--json", "--members", members.toString()));
        var said = Wire.parse(out.toString());
        assertEquals(1, said.at("/outcome/offers/1/uses").asInt(), "" + out);
        assertEquals(2, said.at("/acquaintance/leftOut").asInt());
        assertEquals(1, said.at("/acquaintance/met").asInt());
        assertTrue(err.toString().contains("members.csv line 3: birthday '31 April' is"), "" + err);
        assertTrue(
                err.toString().contains("members.csv line 4: this member_id stands in an earlier"),
                "" + err);
    }

    @Test
    void membersOfAnotherExportAreReadByItsHeadingsAndDates() throws IOException {
        var members =
                Files.writeString(
                        folder.resolve("members.csv"), "Customer;Born\nanna;03.01.1980\n");
        var columns = "member_id=Customer,birthday=Born";
        var said = new String[] {"--members", "" + members, "--member-columns", columns};
        assertEquals(2, simulate(sales, said));
        assertTrue(err.toString().contains("members.csv line 2: birthday"), "" + err);
        var dated = Stream.concat(Stream.of(said), Stream.of("--member-date-format", "d.M.yyyy"));
        assertEquals(0, simulate(sales, dated.toArray(String[]::new)), "" + err);
        assertTrue(out.toString().contains("- The file of members tells of 1 member."), "" + out);
    }

    @Test
    void whatIsTakenForGrantedIsSaidWithoutAFileOfMembers() {
        assertEquals(0, simulate(sales));
        assertTrue(
                out.toString().contains("- Everybody joined with their first sale and agreed"),
                "" + out);
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
