package dev.regulars.trials.checks.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.HarbourStreet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not as they should be, on their way into a head office that runs. */
class OfficeTroubleTest {
    private static final String PROGRAMME = "/v1/hq/programme";
    private static final String HEADINGS = "transaction_id,member_id,timestamp,amount\n";

    @TempDir Path folder;

    /** What a command printed, on both streams. */
    private record Said(int exit, List<String> lines) {}

    @Test
    void halfALineIsNamedAndTheWholeOnesGoIn() throws Exception {
        var whole = "t-1,m-1,2026-03-02T10:00:00,8.40\nt-2,m-2,2026-03-02T10:05:00,4.20\n";
        var file = folder.resolve("sales.csv");
        try (var premises = Premises.open(Launcher.ours(), folder)) {
            var data = premises.office().data().toString();
            Files.writeString(file, HEADINGS + whole + "t-3,m-1,2026-03");

            var torn = said("import", "transactions", file.toString(), "--data", data);
            assertNames(torn, "sales.csv line 4");
            assertTrue(torn.lines().stream().anyMatch(line -> line.contains("half of the line")));
            assertEquals(
                    2, premises.office().hq().get("/v1/hq/members").good().path("count").asInt());

            Files.writeString(file, HEADINGS + whole + "t-3,m-1,2026-03-02T10:10:00,1.10\n");
            var mended = said("import", "transactions", file.toString(), "--data", data, "--json");
            assertEquals(0, mended.exit());
            var summary = mended.lines().getLast();
            assertTrue(summary.contains("\"fresh\":1"), summary);
            assertTrue(summary.contains("\"known\":2"), summary);
        }
    }

    @Test
    void eachOfThreeMistakesInAProgrammeIsNamedWithItsPlace() throws Exception {
        var wrong = folder.resolve("wrong.yaml");
        var yaml = HarbourStreet.programme();
        Files.writeString(
                wrong,
                yaml.replace("cap: '20.00'", "cap: 20")
                        .replace("money('300.00')", "300")
                        .replace("grace: 90d", "gracious: 90d"));

        var check = said("programme", "check", wrong.toString());

        assertEquals(1, check.exit(), check::toString);
        for (var line :
                List.of(lineOf(yaml, "300.00"), lineOf(yaml, "90d"), lineOf(yaml, "cap:"))) {
            assertNames(check, wrong + ":" + line + ":");
        }
        assertEquals("3 mistakes to mend.", check.lines().getLast());
    }

    @Test
    void aProgrammeWithMistakesIsNotPublishedAndTheOneInForceStays() throws Exception {
        try (var premises = Premises.open(Launcher.ours(), folder)) {
            var hq = premises.office().hq();
            var right = HarbourStreet.programme();
            var wrong = right.replace("cap: '20.00'", "cap: 20");

            var answer = hq.postBytes(PROGRAMME, wrong.getBytes(StandardCharsets.UTF_8));

            assertEquals(422, answer.status(), () -> answer.body().toString());
            assertTrue(
                    answer.body().toString().contains("bare number 20"), answer.body()::toString);
            var again = hq.postBytes(PROGRAMME, right.getBytes(StandardCharsets.UTF_8)).good();
            assertFalse(again.path("fresh").asBoolean(), again::toString);
        }
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    private static void assertNames(Said said, String place) {
        long told = said.lines().stream().filter(line -> line.contains(place)).count();
        assertEquals(1, told, () -> place + " is not named once in " + said);
    }

    private static Said said(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(arguments));
        command.addFirst(System.getProperty("regulars.launcher"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        return new Said(process.waitFor(), lines);
    }
}
