package dev.regulars.server.programme.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.cli.OneLineErrors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProgrammeCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path programme;

    @BeforeEach
    void writeFiles() throws IOException {
        try (var sample = getClass().getResourceAsStream("/sample/harbour-club.yaml")) {
            programme = write("p.yaml", new String(sample.readAllBytes(), StandardCharsets.UTF_8));
        }
        write(
                "basket.json",
                """
                {"currency":"EUR","lines":[{"id":"1","sku":"bun","category":"pastry","quantity":"2",
                 "unitPrice":"4.20","amount":"8.40"}]}
                """);
        write(
                "anna.json",
                """
                {"id":"m-1","enrolledOn":"2026-03-01","birthday":"--02-29","segments":[],"visits":[]}
                """);
    }

    @Test
    void sampleProgrammeCanBePublished() {
        assertEquals(0, run("check", programme.toString()));
        assertTrue(
                out.toString()
                        .endsWith(
                                "can be published: 3 tiers, 5 offers, looking back 30 days, 365"
                                        + " days.\n"),
                out.toString());
    }

    @Test
    void mistakesAreListedWithTheirPlaceAndEndWithOne() throws IOException {
        var wrong = write("w.yaml", Files.readString(programme).replace("'20.00'", "20"));
        assertEquals(1, run("check", wrong.toString()));
        assertEquals(
                wrong
                        + ":28:43 offers[0].give.cap: an amount of EUR is meant: write it in"
                        + " quotes, such as '5.00', not as the bare number 20\n"
                        + "1 mistake to mend.\n",
                out.toString());
        assertEquals(1, run("check", "--json", wrong.toString()));
        assertEquals(28, json().at("/mistakes/0/line").asInt());
        assertEquals(43, json().at("/mistakes/0/column").asInt());
    }

    @Test
    void missingFileAndWrongUseSayOneSentence() {
        assertEquals(1, run("check", folder.resolve("none.yaml").toString()));
        assertEquals(
                "regulars: there is no file " + folder.resolve("none.yaml") + "\n", err.toString());
        assertEquals(2, run());
        assertEquals(2, run("quote", programme.toString(), "--at", "yesterday"));
    }

    @Test
    void quoteSaysWhyAndWhyNotForEveryOffer() {
        assertEquals(0, quote("2026-03-02", "--member", folder.resolve("anna.json").toString()));
        assertTrue(out.toString().startsWith("3.57 EUR instead of 8.40, and 3 points."), "" + out);
        assertTrue(out.toString().contains("+ welcome                        0.63"), "" + out);
        assertTrue(out.toString().contains("+ birthday                       4.20"), "" + out);
        assertTrue(out.toString().contains("For Ambassador."), "" + out);
    }

    @Test
    void quoteAsJsonHasTheShapeThatOthersRead() {
        assertEquals(
                0,
                quote("2026-05-02", "--json", "--member", folder.resolve("anna.json").toString()));
        assertEquals("8.40", json().get("before").asText());
        assertEquals("joined-too-long-ago", json().at("/offers/0/reason/code").asText());
        assertEquals(
                "For new members; days since this one joined: 62.",
                json().at("/offers/0/reason/text").asText());
    }

    @Test
    void basketWithoutAMemberGetsNothing() {
        assertEquals(0, quote("2026-03-02", "--json"));
        assertEquals("8.40", json().get("after").asText());
        assertEquals("For members.", json().at("/offers/0/reason/text").asText());
    }

    @Test
    void tierThatWasLeftUnsaidIsWhatTheVisitsEarn() throws IOException {
        var visits = "{\"at\":\"2026-02-01T10:00:00+01:00\",\"total\":\"310.00\"}";
        var member =
                write("bo.json", "{\"enrolledOn\":\"2025-01-01\",\"visits\":[" + visits + "]}");
        assertEquals(0, quote("2026-03-02", "--json", "--member", member.toString()));
        assertEquals(12, json().get("bonus").asInt());
    }

    @Test
    void mistakeInTheBasketNamesFileAndField() throws IOException {
        var basket = folder.resolve("basket.json");
        write("basket.json", Files.readString(basket).replace("8.40", "8.4x"));
        assertEquals(1, quote("2026-03-02"));
        assertEquals(
                "regulars: "
                        + basket
                        + ": lines[0].amount: an amount such as 8.40 was expected but found"
                        + " '8.4x'\n",
                err.toString());
    }

    private int quote(String at, String... more) {
        var arguments =
                new String[] {
                    "quote",
                    programme.toString(),
                    "--basket",
                    folder.resolve("basket.json").toString(),
                    "--at",
                    at
                };
        var all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return run(all);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return OneLineErrors.on(new CommandLine(new ProgrammeCommand()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonNode json() {
        return Wire.parse(out.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
