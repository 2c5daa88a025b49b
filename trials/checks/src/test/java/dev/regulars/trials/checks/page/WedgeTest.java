package dev.regulars.trials.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.regulars.trials.demo.OpenDemo;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader that types like a keyboard, at the panel. */
@NeedsBrowser
class WedgeTest {
    private static final String PAYMENT_TRACK =
            "%B4111111111111111^DOE/JANE^30122011000?;4111111111111111=30122011000?";
    private static final String PAYMENT_NUMBER = "4111111111111111";
    private static final int GAP = 200;

    private static OpenDemo demo;
    private static BrowserContext counter;
    private static Page panel;

    @BeforeAll
    static void aPanelThatNotesEveryFieldsText(OpenShop shop) {
        demo = shop.demo();
        counter = shop.chromium().person(shop.cashier());
        counter.addInitScript(
                """
                window.seen = [];
                const note = (event) => window.seen.push(event.target.value ?? "");
                addEventListener("beforeinput", (event) => window.seen.push(event.data ?? ""), true);
                addEventListener("input", note, true);
                """);
        counter.route(
                demo.front().address().resolve("/").toString(), WedgeTest::withMoreTimeForEachKey);
        panel = shop.panel(counter);
    }

    /** So that a machine with much to do still types like a reader: the usual gap is 35 ms. */
    private static void withMoreTimeForEachKey(Route route) {
        var page = route.fetch();
        var slower = page.text().replaceFirst("gap(.{1,8}?)35", "gap$1" + GAP);
        route.fulfill(new Route.FulfillOptions().setResponse(page).setBody(slower));
    }

    @BeforeEach
    void waiting() {
        // What the test before showed may be answered only now.
        panel.waitForCondition(() -> {
            panel.keyboard().press("Escape");
            return heading().textContent().equals("Hold the card to the reader");
        });
    }

    @AfterAll
    static void ended() {
        counter.close();
    }

    @AfterEach
    void cleared() {
        while (panel.locator("dialog[open]").count() > 0) {
            panel.keyboard().press("Escape");
        }
        panel.keyboard().press("Escape");
    }

    @Test
    void aBurstIsToldFromTypingByItsTimesAlone() {
        assertEquals(
                List.of("9801000000000010", "", "%A?\r;1?", "7"),
                panel.evaluate(
                        """
                        async () => {
                            const { Burst } = await import("/look/panel/wedge.js");
                            const usual = { prefix: "", suffix: "\\r", gap: 35, least: 6 };
                            const played = (format, keys, gap) => {
                                const burst = new Burst(format);
                                let at = 1000;
                                for (const key of keys) {
                                    at += gap;
                                    if (burst.isOver(at)) burst.typed();
                                    burst.add(key, at);
                                }
                                return burst.isCertain ? String.fromCharCode(...burst.scanned()) : "";
                            };
                            return [played(usual, "9801000000000010\\r", 4), played(usual, "9801000000000010\\r", 90),
                                played(usual, "%A?\\r;1?\\r", 20), played({ ...usual, prefix: "~", suffix: "\\t" }, "~7\\t", 4)];
                        }
                        """));
    }

    @Test
    void aScanFindsTheMemberWithoutAnyFocus() throws Exception {
        var card = demo.card("ambassador");
        scan(card.code() + "\n");

        assertThat(heading()).hasText(card.name());
        assertThat(panel.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void aScanIntoAFieldNeverAppearsThereAndTypingDoes() throws Exception {
        panel.keyboard().press("f");
        var field = panel.locator("#find-what");
        assertThat(field).isFocused();
        slowly("Ann");
        var card = demo.card("birthday");
        scan(card.code() + "\n");

        assertThat(heading()).hasText(card.name());
        assertThat(field).hasValue("Ann");
        slowly("a 7");
        assertThat(field).hasValue("Anna 7");
        assertFalse(seen().contains(card.code().substring(0, 4)), seen());
    }

    @Test
    void aPaymentTrackAppearsNowhere() {
        panel.keyboard().press("j");
        assertThat(panel.locator("dialog[open] #first")).isFocused();
        var born = panel.locator("dialog[open] input[type=date]");
        for (var field : List.of(panel.locator("dialog[open] #first"), born)) {
            field.focus();
            scan(PAYMENT_TRACK + "\n");
            assertThat(heading()).hasText("That is a payment card");
            scan(PAYMENT_NUMBER + "\n");
            assertThat(field).hasValue("");
        }

        assertFalse(seen().contains("4111"), seen());
        assertFalse(panel.content().contains("4111"));
        assertFalse(panel.content().contains("DOE/JANE"));
    }

    @Test
    void lettersOfAScanPressNoButtonAndAPersonsDo() {
        scan("jfrx-not-ours-jfrx\n");
        assertThat(heading()).hasText("This card is not ours");
        assertThat(panel.locator("dialog[open]")).hasCount(0);

        slowly("f");
        assertThat(panel.locator("#find-what")).isFocused();
    }

    @Test
    void aReceiptOfTheOtherTillThatIsScannedOpensWhatCanComeBack() throws Exception {
        var pos = new PosPage(counter.newPage());
        pos.page().navigate(demo.backPos());
        pos.add("Baguette");
        pos.paysByCard();
        pos.receipt();
        var address = pos.page().locator(".paper-code").getAttribute("src");
        var code = address.substring(address.indexOf("text=") + "text=".length());
        pos.page().close();
        panel.bringToFront();
        panel.keyboard().press("r");
        assertThat(panel.locator("#refund-code")).isFocused();
        scan(code + "\n");

        assertThat(panel.locator("dialog[open]")).containsText("Line 1 of the receipt");
    }

    private static Locator heading() {
        return panel.locator("#panel h1");
    }

    private static void slowly(String text) {
        panel.keyboard().type(text, new Keyboard.TypeOptions().setDelay(1.5 * GAP));
    }

    private static String seen() {
        return String.valueOf(panel.evaluate("() => window.seen.join(' ')"));
    }

    private static void scan(String text) {
        panel.keyboard().type(text);
    }
}
