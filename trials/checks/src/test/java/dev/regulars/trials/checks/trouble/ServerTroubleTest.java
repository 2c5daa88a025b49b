package dev.regulars.trials.checks.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.house.Waiting;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.Basket;
import dev.regulars.trials.torture.sqlite.ServerBook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A till whose server is gone, or is not the server: it sells, says so, and loses nothing. */
class ServerTroubleTest {
    private static final Duration NOTICED = Duration.ofSeconds(60);

    @TempDir static Path folder;
    private static Premises premises;
    private static Till till;
    private static final List<String> SOLD = new ArrayList<>();

    @BeforeAll
    static void aShopThatIsOpen() throws Exception {
        premises = Premises.open(Launcher.ours(), folder);
        till = premises.till("till");
    }

    @AfterAll
    static void closed() {
        premises.close();
    }

    @Test
    void withoutAServerItSellsAndSaysHowMuchWaits() throws Exception {
        premises.office().stop();
        sells();
        Waiting.until(
                "the till to say so",
                NOTICED,
                () -> said().contains("cannot be reached: sales are kept"));
        assertFalse(online());
        assertNotEquals(0, status().path("unsent").path("events").asInt());

        everythingArrivesOnce();
    }

    @Test
    void aServerThatAnswersRubbishIsNotBelieved() throws Exception {
        premises.office().stop();
        sells();
        int waiting = status().path("unsent").path("events").asInt();
        for (var answer : rubbish()) {
            try (var rubbish = Rubbish.at(premises.office().address().getPort(), 200, answer)) {
                Waiting.until("the till to ask", NOTICED, () -> rubbish.asked() >= 2);
                sells();
                assertFalse(online(), answer);
                assertTrue(said().contains(premises.office().address().toString()), said());
            }
            waiting++;
            assertTrue(status().path("unsent").path("events").asInt() >= waiting, answer);
        }
        everythingArrivesOnce();
    }

    /** The last is the worst: it looks right, and nobody signed it. */
    private static List<String> rubbish() throws Exception {
        var till = status().path("till").asText();
        return List.of(
                "<html><title>Sign in to the hotel's network</title></html>",
                "{\"acknowledged\":{\"till\":",
                """
                {"acknowledged":{"till":"%1$s","epoch":1,"seq":1000000},
                 "wanted":{"till":"%1$s","epoch":1,"seq":1000001},"dead":[],
                 "time":{"at":"2031-01-01T00:00:00Z","signature":"AAAA"}}
                """
                        .formatted(till));
    }

    private static void sells() throws Exception {
        var sale = "sale-" + (SOLD.size() + 1);
        var basket = new Basket().with("coffee", "1").with("bun", "2");
        var quote = till.pos().put("/v1/checkouts/" + sale, basket.asked()).good();
        var commit = basket.charged(quote);
        var sold = till.pos().post("/v1/checkouts/" + sale + "/commit", commit).good();
        SOLD.add(sold.path("visit").asText());
    }

    private static void everythingArrivesOnce() throws Exception {
        premises.office().start();
        Premises.awaitSent(till);
        var data = premises.office().data();
        Waiting.until("the ledger", NOTICED, () -> ServerBook.isCounted(data));
        var there = ServerBook.sales(data).stream().map(ServerBook.Sale::visit).sorted().toList();
        assertEquals(SOLD.stream().sorted().toList(), there);
    }

    /** What stands beside the server's state on the panel. */
    private static String said() throws Exception {
        return status().path("server").path("text").asText();
    }

    private static boolean online() throws Exception {
        return status().path("server").path("state").asText().equals("online");
    }

    private static JsonNode status() throws Exception {
        return till.pos().get("/v1/status").good();
    }
}
