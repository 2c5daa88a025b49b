package dev.regulars.trials.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.regulars.trials.demo.OpenDemo;
import dev.regulars.trials.demo.OpenDemo.Card;
import dev.regulars.trials.house.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sample POS, panel and tray of one demo, as a cashier uses them. */
@NeedsBrowser
class TillPagesTest {
    private static final String EMPTY = "Hold the card to the reader";
    private static final int COLUMNS = 32;
    private static final int TAPS = 5;
    private static final long PROMISED_MS = 100;
    private static final String PAYMENT_CARD = "4111111111111111";
    private static final Clock CLOCK = Clock.systemUTC();

    private static OpenDemo demo;
    private static BrowserContext counter;
    private static Page panel;
    private static PosPage pos;

    @BeforeAll
    static void anOpenShop(OpenShop shop) {
        demo = shop.demo();
        counter = shop.chromium().person();
        panel = counter.newPage();
        panel.navigate(demo.frontPanel());
        pos = new PosPage(counter.newPage());
    }

    @AfterAll
    static void ended() {
        counter.close();
    }

    @BeforeEach
    void anEmptyCounter() {
        pos.page().navigate(demo.frontPos());
        assertThat(pos.page().locator(".good")).hasCount(22);
        assertThat(heading()).hasText(EMPTY);
    }

    @AfterEach
    void cleared() throws Exception {
        leaveTheSale();
        lift();
        // What the POS asked last may still be on its way, and open a checkout again.
        Waiting.until("the counter to be empty", Duration.ofSeconds(20), TillPagesTest::isEmpty);
    }

    private static boolean isEmpty() throws Exception {
        closeCheckouts();
        panel.keyboard().press("Escape");
        return heading().textContent().equals(EMPTY);
    }

    @Test
    void aTapIsOnThePanelWithinATenthOfASecond() throws Exception {
        leaveTheSale();
        closeCheckouts();
        Look.at(panel, "panel-waiting");
        var cards = List.of(demo.card("ambassador"), demo.card("birthday"));
        var waits = new ArrayList<Long>();
        for (int i = 0; i < TAPS; i++) {
            var card = cards.get(i % cards.size());
            watchFor(card.name());
            var begin = CLOCK.millis();
            tap(card);
            assertThat(heading()).hasText(card.name());
            waits.add(((Number) panel.evaluate("() => window.seenAt")).longValue() - begin);
            lift();
            panel.keyboard().press("Escape");
        }
        System.out.println("from the read to the panel, ms: " + waits);
        assertTrue(Collections.min(waits) <= PROMISED_MS, waits::toString);
    }

    @Test
    void aBirthdayIsSeenByBothPagesAndPaidInTwoParts() throws Exception {
        var birthday = demo.card("birthday");
        pos.add("Carrot cake");
        pos.weigh("Aged gouda", "0.452");
        pos.add("Lemon tart");
        pos.page().getByLabel("Void Lemon tart").click();
        tap(birthday);

        assertThat(heading()).hasText(birthday.name());
        assertThat(pos.member()).containsText(birthday.name());
        assertThat(pos.toPay()).containsText("9.76");
        assertThat(panel.locator(".bill .total")).containsText("9.76");
        Look.at(panel, "panel-birthday");
        Look.at(pos.page(), "pos-selling");
        pos.press("Pay");
        pos.pays("5.00", "Cash");
        Look.at(pos.page(), "pos-paying");
        pos.press("Card");
        assertColumns(pos.receipt());
        assertThat(heading()).containsText(birthday.name());
        Look.at(pos.page(), "pos-receipt");
    }

    @Test
    void pointsPayOnlyWhenAskedAndAreSeenInMoneyBefore() throws Exception {
        var card = demo.card("ambassador");
        pos.weigh("Aged gouda", "4.000");
        tap(card);
        assertThat(pos.member()).containsText("earns");
        pos.paysByCard();
        pos.press("Next customer");
        lift();
        pos.add("Smoked salmon");
        pos.press("Into the basket");
        tap(card);
        assertThat(pos.member()).containsText("points can pay");
        assertThat(panel.locator(".bill")).containsText("points can pay");
        panel.keyboard().press("p");
        assertThat(panel.locator("dialog[open] [name=points]")).isFocused();
        panel.locator("dialog[open] [name=points]").fill("100");
        assertThat(panel.locator("dialog[open] [data-worth]")).containsText("1.00");
        Look.at(panel, "panel-points");
        panel.keyboard().press("Enter");

        assertThat(panel.locator(".bill .gives").last()).containsText("100 points");
        assertThat(pos.page().locator("#lines .adjusts")).containsText("Paid with points");
        Look.alsoAt(panel, "panel-points-spent");
        pos.press("Points");
        Look.alsoAt(pos.page(), "pos-points");
        pos.page().keyboard().press("Escape");
        pos.paysByCard();
        assertColumns(pos.receipt());
        assertTrue(pos.receipt().contains("Points spent                 100"), pos.receipt());
    }

    /** The news is of what was asked before; the answer to the tap is still to come. */
    @Test
    void newsThatIsOlderThanATapDoesNotForgetIt() {
        var told =
                pos.page()
                        .evaluate(
                                """
                                async () => {
                                    const { Advice } = await import("./advice.js");
                                    const asked = [];
                                    let answer;
                                    const quote = (id, basket) => {
                                        asked.push(basket);
                                        return new Promise((given) => (answer = given));
                                    };
                                    const sale = {
                                        id: "sale",
                                        before: 280,
                                        get basket() {
                                            return { member: this.say?.member };
                                        },
                                    };
                                    const advice = new Advice({ quote }, () => sale, () => {});
                                    advice.ask();
                                    sale.say = { member: "tapped" };
                                    advice.ask();
                                    const guest = { before: "2.80", adjustments: [] };
                                    advice.hear(sale, guest);
                                    answer(guest);
                                    await new Promise((later) => setTimeout(later));
                                    return asked.at(-1).member ?? "nobody";
                                }\
                                """);
        assertEquals("tapped", told);
    }

    @Test
    void aSecondCardAsksAndOneKeyAnswers() throws Exception {
        var keep = demo.card("ambassador");
        var change = demo.card("has not come");
        pos.add("Filter coffee");
        tap(keep);
        assertThat(pos.member()).containsText(keep.name());
        lift();
        tap(change);

        assertThat(panel.locator("[data-does=change]")).isVisible();
        assertThat(pos.page().locator(".question")).isVisible();
        assertThat(heading()).hasText(keep.name());
        Look.at(panel, "panel-question");
        panel.keyboard().press("c");
        assertThat(heading()).hasText(change.name());
        assertThat(pos.member()).containsText(change.name());
    }

    @Test
    void aParkedSaleGoesOnAtTheOtherTill() throws Exception {
        var card = demo.card("ambassador");
        pos.add("Rye loaf");
        tap(card);
        assertThat(pos.member()).containsText(card.name());
        pos.press("Park");
        var back = atTheBack();
        back.press("1 parked");
        back.press("Resume");

        assertThat(back.member()).containsText(card.name());
        back.paysByCard();
        assertColumns(back.receipt());
        back.page().close();
    }

    @Test
    void aReceiptCodeGivesBackAtTheOtherTillWhatWasPaid() {
        pos.add("Lemon tart");
        pos.add("Smoked salmon");
        pos.press("Into the basket");
        pos.paysByCard();
        pos.receipt();
        var address = pos.page().locator(".paper-code").getAttribute("src");
        var back = atTheBack();
        back.scan(address.substring(address.indexOf("text=") + "text=".length()));
        back.page().locator("dialog[open] input[type=checkbox]").first().check();
        assertThat(back.page().locator("dialog[open] .hint")).containsText("4.60");
        Look.at(back.page(), "pos-refund");
        back.press("Give money back");

        assertThat(back.page().locator("#toasts")).containsText("4.60");
        back.page().close();
    }

    @Test
    void anExchangeTakesBackAndSellsInOneBasket() {
        pos.add("Heather honey");
        pos.paysByCard();
        var number = number(pos.receipt());
        pos.press("Next customer");
        pos.scan(number);
        pos.press("Something comes back");
        pos.page().getByLabel("Heather honey").check();
        pos.press("Into this sale");
        pos.add("Marmalade");

        assertThat(pos.lines()).hasCount(2);
        assertThat(pos.page().locator("#sum")).containsText("To give back");
        Look.at(pos.page(), "pos-exchange");
        pos.paysByCard();
        assertColumns(pos.receipt());
    }

    @Test
    void aDayIsClosedWithTheSameTotals() {
        pos.add("Baguette");
        pos.paysByCard();
        pos.press("Next customer");
        pos.press("Close");
        pos.press("Close the day");

        assertThat(pos.page().locator("dialog[open] .banner"))
                .containsText("Regulars has the same.");
        Look.at(pos.page(), "pos-day");
    }

    @Test
    void trainingIsMarkedAllTheWay() {
        pos.press("Training");
        pos.add("Coffee beans");
        assertThat(pos.page().locator("#in-training")).isVisible();
        Look.at(pos.page(), "pos-training");
        pos.paysByCard();

        assertTrue(pos.receipt().contains("TRAINING"));
    }

    @Test
    void somebodyJoinsWithTheKeyboardAloneAndIsWelcomedOnTheSameBasket() throws Exception {
        pos.add("Smoked salmon");
        pos.press("Into the basket");
        assertThat(pos.member()).containsText("Join now");
        tap(demo.card("for whoever joins"));
        assertThat(heading()).hasText("This card is nobody’s yet");
        Look.at(panel, "panel-unknown-card");
        panel.keyboard().press("j");
        assertThat(panel.locator("dialog[open] #first")).isFocused();
        Look.at(panel, "panel-enrol");
        // As fast as a machine it would be a reader's.
        panel.keyboard().type("Solveig", new Keyboard.TypeOptions().setDelay(80));
        tabTo("input[name=terms]");
        panel.keyboard().press("Space");
        tabTo("input[name=evidence]");
        panel.keyboard().press("Space");
        panel.keyboard().press("Enter");

        assertThat(heading()).hasText("Solveig");
        assertThat(pos.member()).containsText("Solveig");
        assertThat(pos.page().locator("#lines .adjusts")).containsText("Welcome");
        Look.at(panel, "panel-joined");
    }

    @Test
    void aPaymentCardIsRefusedWhereverItIsShown() throws Exception {
        pos.scan(PAYMENT_CARD);
        assertThat(pos.page().locator("#toasts .trouble")).isVisible();
        assertThat(pos.page().locator("body")).not().containsText("4111");
        panel.keyboard().press("Escape");
        tap(demo.card("to be refused"));

        assertThat(heading()).hasText("That is a payment card");
        Look.at(panel, "panel-payment-card");
    }

    @Test
    void aScannedReceiptDoesNotEndWhatThePanelHears() throws Exception {
        pos.add("Baguette");
        pos.paysByCard();
        pos.receipt();
        var address = pos.page().locator(".paper-code").getAttribute("src");
        pos.press("Next customer");
        pos.scan(address.substring(address.indexOf("text=") + "text=".length()));
        assertThat(pos.page().locator("dialog[open]")).isVisible();
        pos.page().keyboard().press("Escape");
        var card = demo.card("ambassador");
        tap(card);

        assertThat(heading()).hasText(card.name());
    }

    @Test
    void findAndRefundAreWellMade() {
        panel.keyboard().press("f");
        assertThat(panel.locator("#find-what")).isFocused();
        Look.at(panel, "panel-find");
        panel.keyboard().press("Escape");
        panel.keyboard().press("r");
        assertThat(panel.locator("#refund-code")).isFocused();
        Look.at(panel, "panel-refund");
        panel.keyboard().press("Escape");
    }

    @Test
    void withoutHeadOfficeThePanelSaysHowOldItsKnowledgeIs() throws Exception {
        demo.office().stop();
        try {
            assertThat(panel.locator("#state .old").first())
                    .containsText(Pattern.compile("as of", Pattern.CASE_INSENSITIVE), patiently());
            Look.at(panel, "panel-old");
        } finally {
            demo.office().start();
        }
    }

    @Test
    void anAgentThatStartsAgainIsFollowedAgain() throws Exception {
        demo.front().kill();
        String number;
        try {
            assertThat(panel.locator("#state")).containsText("Not connected", quickly());
            assertThat(heading()).hasText("One moment");
            Look.at(panel, "panel-lost");
            number = soldWithoutAgent();
        } finally {
            demo.front().start();
        }

        assertThat(panel.locator("#state")).not().containsText("Not connected", quickly());
        assertThat(pos.page().locator("#alone")).isHidden(soon());
        Waiting.until("the sale made alone", Duration.ofSeconds(20), () -> isKnown(number));
        leaveTheSale();
        closeCheckouts();
        var card = demo.card("ambassador");
        tap(card);
        assertThat(heading()).hasText(card.name());
    }

    /** The page is opened anew while there is nobody to advise it, and sells all the same. */
    private static String soldWithoutAgent() {
        pos.page().route("**/regulars.js", Route::abort);
        pos.page().reload();
        assertThat(pos.page().locator("#alone")).containsText("is not here: sell on", quickly());
        Look.at(pos.page(), "pos-alone");
        pos.add("Baguette");
        pos.paysByCard();
        var number = number(pos.receipt());
        pos.press("Next customer");
        pos.page().unroute("**/regulars.js");
        return number;
    }

    private static boolean isKnown(String receiptNumber) throws Exception {
        var path = "/v1/visits?receiptNumber=" + receiptNumber;
        return demo.front().pos().get(path).good().path("visits").size() == 1;
    }

    @Test
    void theTrayHoldsACardToTheReader() throws Exception {
        var card = demo.card("ambassador");
        var tray = counter.newPage();
        tray.navigate(demo.tray());
        tray.getByText(card.name(), new Page.GetByTextOptions().setExact(true)).click();

        assertThat(tray.locator("#there")).containsText(card.name());
        assertThat(heading()).hasText(card.name());
        Look.at(tray, "tray");
        tray.close();
    }

    /** What is at hand or parked is forgotten; earlier receipts stay. */
    private static void leaveTheSale() {
        if (pos.page().url().startsWith("http")) {
            pos.page()
                    .evaluate(
                            """
                            () => Object.keys(localStorage)
                                .filter(name => /at-hand|parked/.test(name))
                                .forEach(name => localStorage.removeItem(name))
                            """);
        }
        pos.page().navigate("about:blank");
    }

    private static Locator heading() {
        return panel.locator("#panel h1");
    }

    private static PosPage atTheBack() {
        var back = new PosPage(counter.newPage());
        back.page().navigate(demo.backPos());
        assertThat(back.page().locator(".good")).hasCount(22);
        return back;
    }

    private static void watchFor(String name) {
        panel.evaluate(
                """
                name => {
                    window.seenAt = null;
                    const seen = () => {
                        if (document.querySelector("#panel h1")?.textContent === name)
                            window.seenAt ??= Date.now();
                    };
                    new MutationObserver(seen)
                        .observe(document.getElementById("panel"), { childList: true, subtree: true });
                }
                """,
                name);
    }

    private static void tabTo(String selector) {
        for (int i = 0; i < 40; i++) {
            if ((boolean) panel.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            panel.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never comes to " + selector);
    }

    private static void tap(Card card) throws Exception {
        reader("present", card.code());
    }

    private static void lift() throws Exception {
        reader("remove", "");
    }

    private static void reader(String what, String code) throws Exception {
        var bytes = code.getBytes(StandardCharsets.US_ASCII);
        demo.front().pos().postBytes("/v1/simulated-reader/" + what, bytes).good();
    }

    private static void closeCheckouts() throws Exception {
        var open = demo.front().pos().get("/v1/checkouts?state=open").good().path("checkouts");
        for (var checkout : open) {
            demo.front().pos().delete("/v1/checkouts/" + checkout.path("posSaleId").asText());
        }
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);
    }

    private static LocatorAssertions.IsHiddenOptions soon() {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(20_000);
    }

    private static LocatorAssertions.ContainsTextOptions quickly() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    private static String number(String receipt) {
        var matcher = Pattern.compile("[RT]\\d-\\d+").matcher(receipt);
        assertTrue(matcher.find(), receipt);
        return matcher.group();
    }

    private static void assertColumns(String receipt) {
        assertEquals(List.of(), receipt.lines().filter(line -> line.length() > COLUMNS).toList());
    }
}
