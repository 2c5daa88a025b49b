package dev.regulars.trials.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.regulars.trials.demo.OpenDemo;
import dev.regulars.trials.house.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Head office's console over the demo's shop. */
@NeedsBrowser
class ConsolePagesTest {
    private static final String WITH_MISTAKES =
            """
            programme: harbour-club
            defaults: { currency: EUR, zone: Europe/Oslo, language: en }
            tiers:
              - id: member
              - id: regular
                when: visits(365) >= 'six'
            offers:
              - id: welcome
                wen: visits(30) == 0
                give: { percent: 150, of: basket }
            """;

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
    }

    @AfterEach
    void left() {
        owner.close();
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        owner.clearCookies();
        console.logIn("wrong");

        assertThat(console.page().locator(".mistake")).isVisible();
        Look.at(console.page(), "console-login");
        console.go("/habits");
        assertThat(console.page().locator("input[type=password]")).isVisible();
    }

    @Test
    void everyPageOfTheBarAnswersItsQuestion() {
        var paths = new ArrayList<>(console.barPaths());
        assertFalse(paths.isEmpty());
        paths.addAll(List.of("/programme/codes", "/tills/leases"));
        for (var path : paths) {
            console.go(path);
            assertEquals(1, console.page().locator("h1").count(), path);
            assertThat(console.page().locator("h1")).isVisible();
            Look.at(console.page(), "console" + path.replace('/', '-'));
        }
    }

    @Test
    void aMemberIsFoundByTheirCardAndTheirPageTellsHowTheyAreDoing() throws Exception {
        var card = demo.card("ambassador");
        find(card.code());
        console.follow(card.name());

        console.asks("How is " + card.name() + " doing?");
        assertThat(console.page().locator("#history .timeline li").first()).isVisible();
        assertThat(console.main()).containsText("What did they agree to?");
        Look.at(console.page(), "console-member");
        console.page().keyboard().press("e");
        console.asks("Shall we forget " + card.name());
        Look.at(console.page(), "console-member-erase");
        console.page().keyboard().press("Escape");
        console.asks("How is " + card.name() + " doing?");
    }

    @Test
    void whoIsNotFoundIsSaidAndHowToSearch() {
        find("nobody-at-all");

        assertThat(console.page().locator("#list")).containsText("search by card number");
        Look.at(console.page(), "console-members-none");
    }

    @Test
    void aGroupOfTheGridLeadsToItsMembers() {
        console.go("/habits");
        console.page().locator(".rfa-grid a").last().click();

        assertThat(console.page().locator("#list tbody tr").first()).isVisible();
    }

    @Test
    void aDraftIsCheckedLineByLineBeforeAnybodySeesIt() {
        console.go("/programme");
        console.page().locator("#yaml").fill(WITH_MISTAKES);
        console.press("Check");

        assertThat(console.page().locator("#mistakes h2")).containsText("mistakes");
        assertThat(console.page().locator("#mistakes")).containsText("wen");
        assertThat(console.page().locator(".source .wrong").first()).isVisible();
        Look.at(console.page(), "console-programme-mistakes");
        console.go("/programme");
        console.press("Check");
        assertThat(console.page().locator("#mistakes")).hasCount(0);
    }

    @Test
    void aTillJoinsWithACodeThatIsShownOnce() {
        console.go("/tills");
        console.page().keyboard().press("p");
        console.asks("How does another till join?");
        console.press("Make a code");

        assertThat(console.page().locator("#command")).containsText("till pair");
        Look.at(console.page(), "console-till-new");
        console.go("/tills");
        console.follow("Revoke");
        assertThat(console.main()).containsText("Revoke");
        Look.at(console.page(), "console-till-revoke");
    }

    @Test
    void aRefundWithoutItsSaleStandsThereUntilSomebodyHasSeenIt() throws Exception {
        demo.back()
                .pos()
                .post(
                        "/v1/refunds",
                        Map.of("currency", "EUR", "paidBack", "3.57", "visit", "never-heard-of"))
                .good();
        Waiting.until("the difference", Duration.ofSeconds(20), this::isThere);

        Look.at(console.page(), "console-differences-found");
        console.press("Seen:");
        assertThat(console.page().locator("#list")).not().containsText("3.57");
    }

    @Test
    void aServerThatIsAwayIsSaidAndTheSentenceGoesByItself() throws Exception {
        console.go("/members");
        demo.office().stop();
        try {
            console.page().locator("#tier").selectOption("regular");
            assertThat(console.page().locator(".away")).containsText("does not answer");
            Look.at(console.page(), "console-away");
        } finally {
            demo.office().start();
        }

        assertThat(console.page().locator(".away"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
    }

    private boolean isThere() {
        console.go("/differences");
        return Pattern.compile("3\\.57").matcher(console.main().textContent()).find();
    }

    private void find(String what) {
        console.go("/members");
        console.page().locator("#q").fill(what);
        console.page().locator("#q").press("Enter");
        console.page().waitForURL("**q=" + what + "**");
    }
}
