package dev.regulars.trials.checks.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.regulars.trials.demo.OpenDemo;
import dev.regulars.trials.house.Waiting;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What head office gives a member to carry: a code, and a card on the phone. */
@NeedsBrowser
class PhoneCardTest {
    private OpenDemo demo;
    private BrowserContext owner;
    private BrowserContext phone;
    private ConsolePage console;
    private String member;

    @BeforeEach
    void atTheMembersPage(OpenShop shop) throws Exception {
        demo = shop.demo();
        owner = shop.chromium().person();
        phone = shop.chromium().person();
        console = new ConsolePage(owner.newPage(), demo.console());
        console.logIn(demo.password());
        member = scanned(demo.card("has not come").code()).path("member").path("id").asText();
        console.go("/members/" + member);
    }

    @AfterEach
    void left() {
        owner.close();
        phone.close();
    }

    @Test
    void aPhoneShowsItsCodeWithoutANetworkAndATillIsSureOfIt() throws Exception {
        console.page().keyboard().press("c");
        console.asks("carry?");
        Look.alsoAt(console.page(), "console-carry-nothing");
        console.press("Make a link");
        var link = console.page().locator("#link").textContent();
        Look.at(console.page(), "console-carry-link");
        var card = phone.newPage();
        card.setViewportSize(390, 844);
        card.navigate(link);
        Look.alsoAt(card, "phone-offer");
        card.locator("[data-take]").click();
        assertThat(card.locator("[data-kept]")).containsText("works without a network");

        phone.setOffline(true);
        card.reload();
        assertThat(card.locator(".phone-code svg")).isVisible();
        assertEquals(member, shownTwice(card));
        Look.at(card, "phone-card");
        phone.setOffline(false);
        assertUsedUp(link);
        replacedByTheNext(card);
    }

    @Test
    void aCodeIsGivenReplacedAndTakenByATill() throws Exception {
        console.go("/members/" + member + "/carry");
        console.press("Give a code");
        assertThat(console.page().locator("[role=status]")).containsText("is given");
        Look.at(console.page(), "console-carry-code");
        var before = code(console.page().locator("#code .code-picture").screenshot());
        assertEquals(member, scanned(before).path("member").path("id").asText());
        console.page().locator("#code summary").click();
        console.page().locator("#code-why").fill("lost");
        console.press("Replace it");

        assertThat(console.page().locator("[role=status]")).containsText("is replaced");
        Waiting.until(
                "the block of the first code",
                Duration.ofSeconds(30),
                () -> scanned(before).path("outcome").asText().equals("blocked"));
        var after = code(console.page().locator("#code .code-picture").screenshot());
        assertEquals(member, scanned(after).path("member").path("id").asText());
        var png = console.page().request().get(demo.console().resolve(address("png")).toString());
        assertEquals(after, code(png.body()));
    }

    private String address(String kind) {
        return "/members/" + member + "/carry/code." + kind + "?size=print";
    }

    /** The member whom a till is sure of; the second time it refuses. */
    private String shownTwice(Page card) throws Exception {
        var text = code(card.locator(".phone-code").screenshot());
        var found = scanned(text);
        assertEquals("high", found.path("member").path("assurance").asText(), found.toString());
        assertEquals("expired", scanned(text).path("outcome").asText());
        return found.path("member").path("id").asText();
    }

    private void assertUsedUp(String link) {
        try (var another = phone.browser().newContext()) {
            var thief = another.newPage();
            thief.navigate(link);
            thief.locator("[data-take]").click();
            assertThat(thief.locator("[data-says]")).containsText("was used");
            Look.alsoAt(thief, "phone-used");
        }
    }

    private void replacedByTheNext(Page card) throws Exception {
        console.go("/members/" + member + "/carry");
        Look.alsoAt(console.page(), "console-carry-phone");
        console.page().locator("#phone summary").click();
        console.page().locator("#phone-why").fill("lost");
        console.press("Block it");
        Waiting.until(
                "the block of the first phone",
                Duration.ofSeconds(30),
                () -> {
                    var text = code(card.locator(".phone-code").screenshot());
                    return scanned(text).path("outcome").asText().equals("blocked");
                });
    }

    private JsonNode scanned(String text) throws Exception {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return demo.front().pos().postBytes("/v1/scans", bytes).good();
    }

    private static String code(byte[] picture) throws Exception {
        var source =
                new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture)));
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
