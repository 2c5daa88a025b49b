package dev.regulars.trials.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.regulars.trials.demo.OpenDemo;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The panel's reader corner: what is there, what it read last, what to do. */
@NeedsBrowser
class ReaderCornerTest {
    private OpenShop shop;
    private OpenDemo demo;
    private BrowserContext counter;
    private Page panel;

    @BeforeEach
    void atThePanel(OpenShop opened) {
        shop = opened;
        demo = opened.demo();
        counter = opened.chromium().person(opened.cashier());
        panel = opened.panel(counter);
        assertThat(panel.locator("#panel h1")).hasText("Hold the card to the reader");
    }

    @AfterEach
    void pluggedInAgain() throws Exception {
        reader("plug-in", "");
        reader("remove", "");
        counter.close();
    }

    @Test
    void whatWasReadLastIsSaidByKindAndOutcomeAndNeverByNumber() throws Exception {
        panel.keyboard().press("e");
        assertThat(corner()).containsText("Simulated reader");
        var card = demo.card("ambassador");
        reader("present", card.code());
        assertThat(corner()).containsText("a code, a member’s");
        reader("present", "torn");
        assertThat(corner()).containsText("taken away too soon");
        reader("present", "payment");
        assertThat(corner()).containsText("a payment card’s, refused");
        Look.at(panel, "panel-readers");

        assertThat(corner()).not().containsText(card.code());
        panel.reload();
        panel.keyboard().press("e");
        assertThat(corner()).containsText("a payment card’s, refused");
    }

    @Test
    void aReaderThatIsGoneIsMissedUntilItIsBack() throws Exception {
        reader("unplug", "");
        assertThat(panel.locator("#panel h1")).hasText("Simulated reader does not answer");
        assertThat(panel.locator("#state .trouble")).containsText("Plug it in again");
        Look.alsoAt(panel, "panel-reader-gone");
        panel.locator("#state button").click();
        assertThat(corner()).containsText("readers doctor");
        Look.alsoAt(panel, "panel-readers-gone");
        panel.reload();
        assertThat(panel.locator("#panel h1")).hasText("Simulated reader does not answer");
        reader("plug-in", "");

        assertThat(panel.locator("#panel h1")).hasText("Hold the card to the reader");
        assertThat(panel.locator("#state .trouble")).hasCount(0);
    }

    private Locator corner() {
        return panel.locator("dialog.readers[open]");
    }

    private void reader(String what, String code) throws Exception {
        var bytes = code.getBytes(StandardCharsets.US_ASCII);
        shop.demo().front().pos().postBytes("/v1/simulated-reader/" + what, bytes).good();
    }
}
