package dev.regulars.server.segment.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.SharedData;
import dev.regulars.server.cli.OneLineErrors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SegmentsCommandTest {
    private static final String HEADER = "transaction_id,member_id,timestamp,amount";
    private static final String[] CDNOW = {
        "--separator", "space",
        "--columns", "transaction_id=row,member_id=2,timestamp=3,amount=5"
    };

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyMemberOfTheCdnowSampleIsInExactlyOneGroup() throws IOException {
        var json = json(SharedData.file("CDNOW_sample.txt"), "1998-06-30", CDNOW);

        assertEquals(2357, json.get("members").asInt());
        for (var groups : List.of("groups", "recency", "activity", "rhythm")) {
            assertEquals(2357, sum(json.get(groups)), groups);
        }
        assertEquals(6919, json.at("/rows/counted").asInt());
    }

    @Test
    void theModelOfTheCdnowSampleIsThePublishedOne() throws IOException {
        var drift = json(SharedData.file("CDNOW_sample.txt"), "1997-09-30", CDNOW).get("drift");

        assertEquals(0.243, drift.get("r").asDouble(), 0.0005);
        assertEquals(4.414, drift.get("alpha").asDouble(), 0.0005);
        assertEquals(0.793, drift.get("a").asDouble(), 0.0005);
        assertEquals(2.426, drift.get("b").asDouble(), 0.0005);
        assertEquals(-9582.4, drift.get("logLikelihood").asDouble(), 0.05);
    }

    @Test
    void aRowForEachMemberDoesNotDependOnTheOrderOfTheRows() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(SharedData.file("CDNOW_sample.txt")));
        var before = scored(lines, "before.csv");
        Collections.shuffle(lines, new Random(1));

        var after = scored(lines, "after.csv");

        assertEquals(before, after);
        assertEquals(1 + 2357, after.size());
    }

    @Test
    void theAmountsOfTheMembersAddUpToTheFilesTotal() throws IOException {
        var rows = scored(Files.readAllLines(SharedData.file("CDNOW_sample.txt")), "all.csv");

        var cents =
                rows.stream()
                        .skip(1)
                        .mapToLong(row -> Long.parseLong(row.split(",")[6].replace(".", "")))
                        .sum();
        assertEquals(24_409_194, cents);
    }

    @Test
    void aTillExportWithCancellationsIsScoredToo() throws IOException {
        var json =
                json(
                        SharedData.file("online_retail_4_days.csv"),
                        "2010-12-05",
                        "--columns",
                        "transaction_id=InvoiceNo,member_id=CustomerID,timestamp=InvoiceDate,"
                                + "amount=Quantity*UnitPrice");

        assertEquals(2291, json.at("/rows/withoutMember").asInt());
        assertEquals(0, json.at("/rows/refused").asInt());
        assertEquals(json.get("members").asInt(), sum(json.get("groups")));
    }

    @Test
    void equalMembersScoreEqualWhereverTheyStand() throws IOException {
        var lines = new ArrayList<>(List.of(HEADER));
        IntStream.range(0, 100)
                .forEach(i -> lines.add(i + ",m" + i + ",2025-06-01," + i % 2 + ".00"));

        var rows = scored(write(lines), "equal.csv", "2025-06-30");

        var scores = new HashSet<String>();
        rows.stream().skip(1).forEach(row -> scores.add(row.substring(row.indexOf(','))));
        assertEquals(2, scores.size());
    }

    @Test
    void badRowsAreToldByLineAndTheOthersScored() throws IOException {
        var file =
                write(
                        List.of(
                                HEADER,
                                "1,anna,2025-06-01,8.40",
                                "2,bo,2025-06-0",
                                "3,bo,2025-06-02,x",
                                "4,bo,2025-06-03,1.00"));

        var json = json(file, "2025-06-30");

        assertEquals(2, json.get("members").asInt());
        assertEquals(2, json.at("/rows/refused").asInt());
        assertEquals(
                List.of(
                        "sales.csv line 3: it has only 3 of 4 values;"
                                + " is half of the line missing?",
                        "sales.csv line 4: amount 'x' is not a plain number."),
                err.toString().lines().toList());
    }

    @Test
    void anAmbiguousDateIsWrongUseInOneLine() throws IOException {
        var file = write(List.of(HEADER, "1,anna,01/02/2025,8.40"));

        assertEquals(2, run("--transactions", file.toString(), "--at", "2025-06-30"));
        assertTrue(err.toString().startsWith("regulars: sales.csv line 2: timestamp '01/02/2025'"));
        assertEquals("", out.toString());
    }

    @Test
    void aStatedFormatMakesTheSameDateClear() throws IOException {
        var file = write(List.of(HEADER, "1,anna,01/02/2025,8.40"));

        assertEquals(
                1, json(file, "2025-02-01", "--date-format", "d/M/yyyy").get("members").asInt());
    }

    @Test
    void withoutARepeatTheReasonStandsInPlaceOfTheModel() throws IOException {
        var drift =
                json(write(List.of(HEADER, "1,anna,2025-06-01,8.40")), "2025-06-30").get("drift");

        assertFalse(drift.has("r"));
        assertTrue(drift.get("reason").asText().startsWith("Nobody bought on two different days"));
    }

    @Test
    void nobodyToScoreIsAFailure() throws IOException {
        var file = write(List.of(HEADER, "1,anna,2025-06-01,8.40"));

        assertEquals(1, run("--transactions", file.toString(), "--at", "2024-01-01"));
        assertTrue(err.toString().contains("is --at the day you meant?"));
    }

    @Test
    void theFileThatIsReadIsNeverOverwritten() throws IOException {
        var file = write(List.of(HEADER, "1,anna,2025-06-01,8.40")).toString();

        assertEquals(2, run("--transactions", file, "--at", "2025-06-30", "--out", file));
        assertEquals(2, Files.readAllLines(Path.of(file)).size());
    }

    @Test
    void aFolderThatIsNotThereIsAFailureInOneLine() throws IOException {
        var file = write(List.of(HEADER, "1,anna,2025-06-01,8.40")).toString();
        var nowhere = folder.resolve("no/such/s.csv").toString();

        assertEquals(1, run("--transactions", file, "--at", "2025-06-30", "--out", nowhere));
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void whatCannotBeUnderstoodIsWrongUse() throws IOException {
        var file = write(List.of(HEADER, "1,anna,2025-06-01,8.40")).toString();

        assertEquals(2, run("--transactions", file));
        assertEquals(2, run("--transactions", file, "--at", "30/06/2025"));
        assertEquals(2, run("--transactions", file, "--at", "2025-06-30", "--columns", "x"));
        assertEquals(2, run("--transactions", file, "--at", "2025-06-30", "--columns", "x=y"));
        assertEquals(2, run("--transactions", file, "--at", "2025-06-30", "--date-format", "jjj"));
        assertEquals(2, run("--transactions", file, "--at", "2025-06-30", "--decimal", "dot"));
        assertEquals(2, run("--transactions", "none.csv", "--at", "2025-06-30"));
    }

    private List<String> scored(List<String> lines, String name) throws IOException {
        return scored(write(lines), name, "1998-06-30", CDNOW);
    }

    private List<String> scored(Path file, String name, String at, String... options)
            throws IOException {
        var target = folder.resolve(name);
        var arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--out", target.toString()));
        json(file, at, arguments.toArray(String[]::new));
        return Files.readAllLines(target);
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(folder.resolve("sales.csv"), lines);
    }

    private JsonNode json(Path file, String at, String... options) {
        var arguments =
                new ArrayList<>(List.of("--transactions", file.toString(), "--at", at, "--json"));
        arguments.addAll(Arrays.asList(options));
        assertEquals(0, run(arguments.toArray(String[]::new)), err::toString);
        return Wire.parse(out.toString());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return OneLineErrors.on(new CommandLine(new SegmentsCommand()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private static long sum(JsonNode groups) {
        return StreamSupport.stream(groups.spliterator(), false)
                .mapToLong(group -> group.get("members").asLong())
                .sum();
    }
}
