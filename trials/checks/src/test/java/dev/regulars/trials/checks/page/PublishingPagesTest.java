package dev.regulars.trials.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import dev.regulars.trials.demo.OpenDemo;
import dev.regulars.trials.house.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What head office sends to its tills, over the demo's shop with its real processes. */
@NeedsBrowser
class PublishingPagesTest {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String OFFER = "birthday";

    private static OpenDemo demo;
    private static Chromium chromium;

    private BrowserContext owner;
    private ConsolePage console;

    @BeforeAll
    static void anOpenShop(OpenShop shop) {
        demo = shop.demo();
        chromium = shop.chromium();
    }

    @BeforeEach
    void inside() throws Exception {
        owner = chromium.person();
        console = new ConsolePage(owner.newPage(), demo.console());
        console.logIn(demo.password());
        console.go("/programme");
    }

    @AfterEach
    void left() {
        owner.close();
    }

    @Test
    void aVersionIsPlannedAndTheOneBeforeCanBeSentAgain() {
        var yaml = console.page().locator("#yaml");
        var inFourWeeks = LocalDate.now(Clock.systemUTC()).plusDays(28).toString();
        yaml.fill(yaml.inputValue().replace("percent: 15", "percent: 20"));
        console.press("Check");
        assertThat(console.page().locator("#changes")).containsText("What will change");
        Look.at(console.page(), "console-programme-send");
        console.page().locator("#at").fill(inFourWeeks);
        console.press("Send version 2");

        assertThat(console.main()).containsText("Which versions were there?");
        assertThat(console.page().locator(".chip.celebrate").first()).containsText("from");
        Look.at(console.page(), "console-programme-planned");
        console.follow("Version 2");
        console.asks("What did version 2 promise?");
        assertThat(console.page().locator("#again")).containsText("Send it again?");
        Look.at(console.page(), "console-version");
        console.page().locator("#withdraw summary").click();
        Look.at(console.page(), "console-version-withdraw");
        console.press("Withdraw version 2");
        assertThat(console.main()).containsText("withdrawn");
        console.go("/programme/versions/1");
        assertThat(console.page().locator(".chip.do")).containsText("in force");
        assertThat(console.page().locator("#again")).hasCount(0);
    }

    @Test
    void aStoppedOfferIsRefusedAtATillWithinAMinute() throws Exception {
        assertTrue(!"stopped".equals(reason()), "it is not stopped yet");
        var stop = console.page().locator("form[action$='/" + OFFER + "/stop'] button");
        stop.click();
        long clicked = System.nanoTime();
        Waiting.until("the till to hear of it", A_MINUTE, () -> "stopped".equals(reason()));
        var took = Duration.ofNanos(System.nanoTime() - clicked);
        System.out.println(
                "A stopped offer reached an online till after " + took.toMillis() + " ms.");

        assertThat(console.page().locator("#offers")).containsText("stopped by hq");
        Look.at(console.page(), "console-programme-stopped");
        console.page().locator("form[action$='/" + OFFER + "/start'] button").click();
        Waiting.until("the till to hear of it", A_MINUTE, () -> !"stopped".equals(reason()));
    }

    /** Why a member does not get the offer at the front till now. */
    private static String reason() throws Exception {
        var pos = demo.front().pos();
        var card = demo.card("ambassador").code().getBytes(StandardCharsets.US_ASCII);
        var member = pos.postBytes("/v1/scans", card).good().at("/member/id").asText();
        var line =
                Map.of(
                        "id",
                        "1",
                        "sku",
                        "x",
                        "quantity",
                        "1",
                        "unitPrice",
                        "9.00",
                        "amount",
                        "9.00");
        var quote =
                pos.put(
                                "/v1/checkouts/stop-1",
                                Map.of("currency", "EUR", "lines", List.of(line), "member", member))
                        .good();
        pos.delete("/v1/checkouts/stop-1").good();
        for (JsonNode offer : quote.path("offers")) {
            if (offer.path("id").asText().equals(OFFER)) {
                return offer.at("/reason/code").asText();
            }
        }
        return "";
    }
}
