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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        var lines = Files.readString(programme).replace("'20.00'", "20").lines().toList();
        var cap = lines.stream().filter(line -> line.contains("cap: 20")).findFirst().orElseThrow();
        int line = lines.indexOf(cap) + 1;
        int column = cap.indexOf("20", cap.indexOf("cap:")) + 1;
        var wrong = write("w.yaml", String.join("\n", lines));
        assertEquals(1, run("check", wrong.toString()));
        assertEquals(
                wrong
                        + (":" + line + ":" + column)
                        + " offers[0].give.cap: an amount of EUR is meant: write it in"
                        + " quotes, such as '5.00', not as the bare number 20\n"
                        + "1 mistake to mend.\n",
                out.toString());
        assertEquals(1, run("check", "--json", wrong.toString()));
        assertEquals(line, json().at("/mistakes/0/line").asInt());
        assertEquals(column, json().at("/mistakes/0/column").asInt());
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'quantity':'2'   | 'quantity':'0'   | lines[0]: line 1: the quantity is 0",
                "'unitPrice':'4.20' | 'unitPrice':'-4.20'"
                        + "| lines[0]: line 1: the unit price is below 0",
                "'amount':'8.40'  | 'amount':'8.405'"
                        + "| lines[0].amount: 8.405 has more decimals than EUR allows",
                "'amount':'8.40'  | 'amount':'-8.40'"
                        + "| lines[0]: line 1: amount -8.40 does not go with quantity 2",
                "'quantity':'2',  | ''"
                        + "| lines[0]: a line needs id, sku, quantity, unitPrice and amount",
                "'currency':'EUR' | 'currency':'EURO'"
                        + "| 'EURO' is no currency: use a code such as EUR",
                "'lines'          | 'linse'          | a basket with its lines is meant",
                "'lines':[        | 'lines':[7,"
                        + "| lines[0]: something of another shape is meant here"
            })
    void everyMistakeInABasketIsOneSentence(String right, String wrong, String sentence)
            throws IOException {
        var basket = folder.resolve("basket.json");
        var text = Files.readString(basket);
        write("basket.json", text.replace(quoted(right), quoted(wrong)));
        assertEquals(1, quote("2026-03-02"));
        assertEquals("regulars: " + basket + ": " + sentence + "\n", err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void bareNumberIsTakenByItsDigits() throws IOException {
        var basket = folder.resolve("basket.json");
        write("basket.json", Files.readString(basket).replace("\"8.40\"", "8.40"));
        assertEquals(0, quote("2026-03-02", "--json"));
        assertEquals("8.40", json().get("before").asText());
    }

    private static String quoted(String text) {
        return text.strip().replace('\'', '"');
    }

    @Test
    void lineThatStandsTwiceAndTooManyLinesAreRefused() throws IOException {
        var basket = folder.resolve("basket.json");
        write("basket.json", lines(List.of("1", "2", "1")));
        assertEquals(1, quote("2026-03-02"));
        assertEquals(
                "regulars: " + basket + ": line 1 stands in the basket twice\n", err.toString());
        write("basket.json", lines(IntStream.range(0, 10_000).mapToObj(i -> "l" + i).toList()));
        assertEquals(1, quote("2026-03-02"));
        assertEquals(
                "regulars: " + basket + ": a basket has at most 1000 lines, not 10000\n",
                err.toString());
    }

    private static String lines(List<String> ids) {
        var line =
                "{'id':'%s','sku':'bun','quantity':'1','unitPrice':'4.20','amount':'4.20'}"
                        .replace('\'', '"');
        return ids.stream()
                .map(line::formatted)
                .collect(Collectors.joining(",", "{\"currency\":\"EUR\",\"lines\":[", "]}"));
    }

    @Test
    void basketInAnotherCurrencyGetsNothingAndSaysWhy() throws IOException {
        var basket = folder.resolve("basket.json");
        write("basket.json", Files.readString(basket).replace("EUR", "NOK"));
        assertEquals(
                0,
                quote("2026-03-02", "--json", "--member", folder.resolve("anna.json").toString()));
        assertEquals("8.40", json().get("after").asText());
        assertEquals("other-currency", json().at("/offers/0/reason/code").asText());
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsAMistake() throws IOException {
        var catalogue = write("products.csv", "sku,name,category\nbun,Bun,food/pastri\n");
        assertEquals(1, run("check", programme.toString(), "--products", catalogue.toString()));
        assertTrue(
                out.toString().contains("there is no category 'pastry': did you mean 'pastri'?"),
                out.toString());
    }

    @Test
    void schemaForEditorsIsPrinted() {
        assertEquals(0, run("schema"));
        assertEquals("Regulars programme", json().get("title").asText());
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
