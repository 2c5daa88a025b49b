package dev.regulars.server.programme.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.code.CouponCode;
import dev.regulars.loyalty.secret.DirectoryKey;
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

/** Codes and totals, tried from the command line. */
class QuoteOfCodesTest {
    private static final String PROGRAMME =
            """
            programme: corner
            defaults: { currency: EUR, zone: UTC, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1 }
            tiers: [ { id: member } ]
            offers:
              - { id: summer, code: SUMMER26, give: { percent: 10, of: basket } }
              - { id: launch, code: single-use, give: { amount: '5.00', of: basket } }
              - { id: first, give: { free: 'sku:coffee' }, limit: { total: 500 } }
              - { id: budget, give: { percent: 10, of: basket }, limit: { budget: '300.00' } }
            """;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("p.yaml"), PROGRAMME);
        Files.writeString(folder.resolve("m.json"), "{\"id\":\"anna\",\"visits\":[]}");
        Files.writeString(
                folder.resolve("b.json"),
                """
                {"currency":"EUR","lines":[{"id":"1","sku":"coffee","quantity":"2",
                 "unitPrice":"10.00","amount":"20.00"}]}
                """);
    }

    @Test
    void generalCodeIsShownInCapitalsOrSmallLetters() {
        assertEquals(0, quote("--code", "summer26"));
        assertTrue(row("+ summer").endsWith("10 % off everything."), "" + out);
        assertTrue(row("- launch").endsWith("Needs a code."), "" + out);
    }

    @Test
    void singleUseCodeIsThatOfAnOfferOrOneThatHeadOfficeMade() {
        assertEquals(0, quote("--code", "launch", "--code", "SUMMER26"));
        assertTrue(row("+ launch").contains("5.00"), "" + out);
        assertTrue(row("+ summer").contains("10 %"), "" + out);
        var made = CouponCode.made("launch", 7, new DirectoryKey(1, new byte[32])::hash).written();
        assertEquals(0, quote("--code", made));
        assertTrue(row("+ launch").contains("5.00"), "" + out);
    }

    @Test
    void codeThatNoOfferHasIsWrongUseAndSaysWhichThereAre() {
        assertEquals(2, quote("--code", "WINTER"));
        assertEquals(
                "regulars: --code: no offer has the code 'WINTER'; there are SUMMER26, launch"
                        + " (single-use).\n",
                err.toString().lines().findFirst().orElseThrow() + "\n");
        assertEquals(2, quote("--code", "RGS1-AAAAAA-AAAAAA-AAAAAA"));
        assertTrue(err.toString().contains("a character of RGS1"), "" + err);
    }

    @Test
    void totalThatIsUsedUpIsSaidInBothLanguages() {
        assertEquals(0, quote("--used", "first=499"));
        assertTrue(row("+ first").contains("10.00"), "" + out);
        assertEquals(0, quote("--used", "first=500", "--used", "budget=299.50"));
        assertTrue(row("- first").endsWith("All 500 were given."), "" + out);
        assertTrue(
                row("- budget").endsWith("Only 0.50 of its budget is left at this till."),
                "" + out);
        assertEquals(0, quote("--used", "budget=300.00", "--language", "nb"));
        assertTrue(row("- budget").endsWith("Budsjettet på 300,00 er brukt opp."), "" + out);
        assertTrue(row("- summer").endsWith("Krever en kode."), "" + out);
    }

    @Test
    void usesThatCannotBeMeantAreWrongUse() {
        assertEquals(2, quote("--used", "summer=3"));
        assertTrue(err.toString().contains("no offer 'summer' has a total or a budget"), "" + err);
        assertEquals(2, quote("--used", "first=many"));
        assertTrue(err.toString().contains("'many' is no number of uses"), "" + err);
        assertEquals(2, quote("--used", "budget=-1.00"));
        assertTrue(err.toString().contains("'-1.00' is no amount"), "" + err);
    }

    private String row(String start) {
        return out.toString().lines().filter(l -> l.startsWith(start)).findFirst().orElse("none");
    }

    private int quote(String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var arguments =
                Stream.of(
                        "quote",
                        folder.resolve("p.yaml").toString(),
                        "--member",
                        folder.resolve("m.json").toString(),
                        "--basket",
                        folder.resolve("b.json").toString(),
                        "--at",
                        "2026-03-02");
        return OneLineErrors.on(new CommandLine(new ProgrammeCommand()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }
}
