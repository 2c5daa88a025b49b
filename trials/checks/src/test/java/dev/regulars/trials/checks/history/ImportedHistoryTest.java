package dev.regulars.trials.checks.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.Basket;
import dev.regulars.trials.torture.sqlite.ServerBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published history of a real shop, one row a purchase, without transaction ids. */
class ImportedHistoryTest {
    private static final List<String> LAYOUT =
            List.of(
                    "--separator",
                    "space",
                    "--columns",
                    "transaction_id=row,member_id=2,timestamp=3,quantity=4,amount=5");
    private static final int PAGE = 500;
    private static final Duration COUNTING = Duration.ofMinutes(3);

    @TempDir Path folder;

    @Test
    void aRealHistoryIsImportedToTheCentOnceAndServedAtATill() throws Exception {
        var sample = CdnowSample.read();
        try (var premises = Premises.open(Launcher.ours(), folder)) {
            var office = premises.office();

            var first = imported(office, sample);
            assertEquals(sample.rows(), first.path("fresh").asInt(), first::toString);
            assertEquals(0, first.path("bad").asInt(), first::toString);
            office.settle(COUNTING);
            var members = members(office);
            assertEquals(sample.members(), members.size());
            assertEquals(sample.spentByEach(), ServerBook.spentByEach(office.data()));
            var filed = filed(office);

            var again = imported(office, sample);
            assertEquals(0, again.path("fresh").asInt(), again::toString);
            assertEquals(sample.rows(), again.path("known").asInt(), again::toString);
            assertEquals(filed, filed(office));
            assertEquals(members, members(office));
            assertEquals(sample.spentByEach(), ServerBook.spentByEach(office.data()));

            servedAtATill(premises, members.get(members.size() / 2), members.size());
        }
    }

    @Test
    void everyMemberIsScoredAndTheOrderOfTheRowsDoesNotMatter() throws Exception {
        var sample = CdnowSample.read();
        var rows = new ArrayList<>(Files.readAllLines(sample.file()));
        Collections.shuffle(rows, new Random(42));
        var shuffled = Files.write(folder.resolve("shuffled.txt"), rows);
        assertTrue(Files.mismatch(sample.file(), shuffled) >= 0);

        var scores = scored(sample.file(), "scores.csv");

        assertEquals(-1, Files.mismatch(scores, scored(shuffled, "again.csv")));
        var lines = Files.readAllLines(scores);
        assertEquals(sample.members() + 1, lines.size());
        lines.stream().skip(1).forEach(ImportedHistoryTest::assertScored);
    }

    private static void assertScored(String line) {
        for (var score : Arrays.copyOfRange(line.split(","), 1, 4)) {
            assertTrue(score.matches("[1-5]"), line);
        }
    }

    private Path scored(Path transactions, String name) throws Exception {
        var scores = folder.resolve(name);
        var words = Stream.of("segments", "--transactions", transactions.toString());
        var rest = Stream.of("--at", "1998-06-30", "--out", scores.toString());
        run(Stream.concat(Stream.concat(words, LAYOUT.stream()), rest));
        return scores;
    }

    private static void servedAtATill(Premises premises, String member, int members)
            throws Exception {
        var till = premises.till("till");
        Premises.awaitMembers(till, members);

        var basket = new Basket().with("coffee", "2");
        var quote = till.pos().put("/v1/checkouts/cd-1", basket.asked(member)).good();

        assertEquals(member, quote.path("member").path("id").asText());
        assertEquals("5.20", quote.path("before").asText());
        assertFalse(quote.path("offers").isEmpty(), quote::toString);
        for (var offer : quote.path("offers")) {
            assertFalse(offer.path("reason").path("code").asText().isEmpty(), offer::toString);
        }
    }

    private static JsonNode imported(HeadOffice office, CdnowSample sample) throws Exception {
        var words = Stream.of("import", "transactions", sample.file().toString(), "--json");
        var how = Stream.of("--currency", "EUR", "--consented", "terms,profiling");
        var where = Stream.of("--data", office.data().toString());
        return Wire.parse(
                run(
                        Stream.of(words, LAYOUT.stream(), how, where)
                                .reduce(Stream.empty(), Stream::concat)));
    }

    private static String run(Stream<String> command) throws Exception {
        return Launcher.ours().run(command.toArray(String[]::new));
    }

    private static long filed(HeadOffice office) throws Exception {
        return office.hq().get("/v1/hq/progress").good().path("filed").asLong();
    }

    /** All of them, in the order that head office gives. */
    private static List<String> members(HeadOffice office) throws Exception {
        var all = new ArrayList<String>();
        JsonNode page;
        do {
            var path = "/v1/hq/members?limit=" + PAGE + "&offset=" + all.size();
            page = office.hq().get(path).good().path("members");
            page.forEach(member -> all.add(member.asText()));
        } while (!page.isEmpty());
        return all;
    }
}
