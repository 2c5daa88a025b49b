package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.cli.OneLineErrors;
import dev.regulars.server.imports.cli.ImportCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** An existing shop is brought in through the running server. */
class ImportTest extends ServerCase {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void publish() throws IOException {
        var answer = hq("POST", "/v1/hq/programme", DifferenceTest.sample());
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void publishedHistoryComesInToTheCent() throws IOException {
        var file = SharedData.file("CDNOW_sample.txt");
        assertEquals(0, importCdnow(file), err.toString());
        assertEquals("6,919 transactions imported, 0 were here already.\n", out.toString());
        var amounts = Files.readAllLines(file).stream().map(l -> l.strip().split(" +")[4]);
        var total = amounts.map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(
                total.movePointRight(2).longValueExact(), number("select sum(paid) from visit"));
        assertEquals(6_919, number("select count(*) from visit"));
        assertEquals(2_357, number("select count(*) from profile"));
        assertEquals(
                total.movePointRight(2).longValueExact(), number("select sum(spent) from profile"));
        assertEquals(2_357, number("select count(*) from profile where segment is not null"));
    }

    @Test
    void importingAgainChangesNothing() throws IOException {
        var file = SharedData.file("CDNOW_sample.txt");
        importCdnow(file);
        var before = Projections.of(server.parts());
        out.getBuffer().setLength(0);
        assertEquals(0, importCdnow(file));
        assertEquals("0 transactions imported, 6,919 were here already.\n", out.toString());
        assertEquals(before, Projections.of(server.parts()));
    }

    @Test
    void badRowsAreNamedAndGoodRowsGoIn() throws IOException {
        var file =
                file(
                        "sales.csv",
                        "transaction_id,member_id,timestamp,amount",
                        "1,anna,2026-02-01T10:00,12.50",
                        "2,anna,2026-02-02T10:00,twelve",
                        "3,anna,2026-02-03T10:00,-2.50",
                        "4,no such id!,2026-02-03T10:00,1.00");
        assertEquals(0, run("transactions", file.toString()));
        assertEquals(
                "2 transactions imported, 0 were here already, 2 rows left out.\n", out.toString());
        assertTrue(err.toString().contains("sales.csv line 3: "), err.toString());
        assertTrue(err.toString().contains("sales.csv line 5: "), err.toString());
        assertEquals(1_000, number("select spent from profile where account = 'anna'"));
    }

    @Test
    void membersComeWithTheirCardsConsentsAndClosedNames() throws IOException {
        var file =
                file(
                        "members.csv",
                        "member_id,card_number,first_name,birthday,enrolled_on,terms,profiling",
                        "anna,9801000000000028,Anna,1980-02-29,2025-05-01,yes,yes",
                        "bo,123456,Bo,,2025-06-01,yes,no");
        assertEquals(0, run("members", file.toString(), "--json"));
        var summary = Wire.parse(out.toString());
        assertEquals(2, summary.path("fresh").asInt(), out.toString());
        assertEquals(1, number("select count(*) from card where member = 'anna'"));
        assertEquals(1, summary.path("cardsOfNoFormat").asInt());
        assertEquals(0, number("select count(*) from event where payload glob '*Anna*'"));
        assertEquals(2, sheetsWithAKey());
        out.getBuffer().setLength(0);
        assertEquals(0, run("members", file.toString()));
        assertTrue(out.toString().startsWith("0 members imported, 2 were"), out.toString());
    }

    private long sheetsWithAKey() {
        var till = pair("Front desk");
        return toldAnew(till).lines().filter(line -> line.contains("\"memberKey\"")).count();
    }

    @Test
    void memberWithANameTakesThePlaceOfAPlainOne() throws IOException {
        var sales =
                file(
                        "sales.csv",
                        "transaction_id,member_id,timestamp,amount",
                        "1,anna,2026-02-01T10:00,12.50");
        var members = file("members.csv", "member_id,first_name", "anna,Anna");
        assertEquals(0, run("transactions", sales.toString()));
        assertEquals(0, run("members", members.toString()));
        assertEquals(1, number("select count(*) from member where cashier is not null"));
        assertEquals(1_250, number("select spent from profile where account = 'anna'"));
    }

    @Test
    void productsReachTheTills() throws IOException {
        var file = file("products.csv", "sku,name,category", "bun,Bun,pastry", "tea,Tea,drinks");
        assertEquals(0, run("products", file.toString()));
        assertEquals("2 products imported, 0 were here already.\n", out.toString());
        var till = pair("Front desk");
        var snapshot = toldAnew(till);
        assertTrue(snapshot.contains("\"sku\":\"bun\""), snapshot);
    }

    @Test
    void serverThatDoesNotRunIsSaidInOneLine() throws IOException {
        var file = file("products.csv", "sku,name", "bun,Bun");
        server.close();
        assertEquals(1, run("products", file.toString()));
        assertTrue(err.toString().startsWith("regulars: no server runs on "), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    private int importCdnow(Path file) {
        return run(
                "transactions",
                file.toString(),
                "--from",
                "cdnow",
                "--separator",
                "space",
                "--date-format",
                "yyyyMMdd",
                "--columns",
                "transaction_id=row,member_id=2,timestamp=3,quantity=4,amount=5",
                "--consented",
                "terms,profiling");
    }

    private int run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        var command = OneLineErrors.on(new CommandLine(new ImportCommand()));
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private long number(String query) {
        return Projections.number(server.parts(), query);
    }
}
