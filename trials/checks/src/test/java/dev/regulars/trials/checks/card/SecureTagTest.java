package dev.regulars.trials.checks.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.hardware.lab.ChipApplications;
import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.NfcMessage;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.loyalty.sun.SimulatedTag;
import dev.regulars.loyalty.sun.SunKeys;
import dev.regulars.loyalty.sun.SunShape;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.house.Waiting;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.Basket;
import dev.regulars.trials.shop.HarbourStreet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tag that writes a new link at every tap: till "front" reads it from a Type 4 tag on a real
 * reader, till "back" is shown copies.
 */
@NeedsPcsc
class SecureTagTest {
    private static final String UID = "04958CAA5C5E80";
    private static final SunShape SHAPE = SunShape.of("https://tap.example/card");
    private static final SunKeys KEYS =
            new SunKeys(
                    1,
                    "A0A1A2A3A4A5A6A7A8A9AAABACADAEAF",
                    "00112233445566778899AABBCCDDEEFF",
                    "3042F54E585020416275");
    private static final Duration TAP = Duration.ofSeconds(10);
    private static final Duration LONGER_THAN_PCSCD_LOOKS = Duration.ofSeconds(2);
    private static final Duration SYNC = Duration.ofSeconds(60);

    @TempDir Path folder;
    private final SimulatedTag tag = new SimulatedTag(SHAPE, KEYS, UID);
    private PcscLab lab;
    private Premises premises;
    private Till front;
    private Till back;

    @BeforeEach
    void aShopWithTwoTillsThatHaveTheKeys() throws Exception {
        lab = PcscLab.start();
        var launcher = Launcher.ours();
        premises = Premises.open(launcher, folder);
        var programme = programme().getBytes(StandardCharsets.UTF_8);
        premises.office().hq().postBytes("/v1/hq/programme", programme).good();
        var file = Files.write(folder.resolve("tags.json"), Wire.bytes(KEYS)).toString();
        var data = premises.office().data().toString();
        launcher.run("server", "tag-keys", "set", "--file", file, "--data", data);
        front = premises.till("front", launcher.with(lab.environment()));
        back = premises.till("back");
        awaitKeys(front);
        awaitKeys(back);
    }

    @AfterEach
    void closed() {
        if (premises != null) {
            premises.close();
        }
        lab.close();
    }

    private static String programme() {
        return HarbourStreet.programme()
                .replaceFirst(
                        "cards: *\\[",
                        "cards: [ { name: tap card, sun: { url: '" + SHAPE.url() + "' } },")
                .replaceFirst(
                        "(?m)^offers:$",
                        """
                        offers:
                          - id: only-for-the-real-card
                            assurance: high
                            give: { amount: '1.00', of: basket }\
                        """);
    }

    @Test
    void aTapCountsOnceEverywhereAndACopyIsFoundAtHeadOffice() throws Exception {
        var member = enrolledByTapping();
        var seen = tapped(tag.link(2));
        assertEquals("member", seen.path("outcome").asText(), seen::toString);
        assertEquals("high", seen.path("member").path("assurance").asText(), seen::toString);
        sold(front, "front-1", member);
        assertRefused(front, tag.link(2));
        Premises.awaitSent(front);
        Premises.awaitMembers(back, 1);

        premises.office().stop();
        var copied = tag.link(3);
        assertFound(front, copied);
        sold(front, "front-2", member);
        assertFound(back, copied);
        var doubtful = sold(back, "back-1", member);
        assertRefused(back, copied);
        assertFound(back, tag.link(4));
        // Not longer than it takes, for a till waits the longer the longer nobody answered.
        premises.office().start();

        front.kill();
        front.start();
        assertRefused(front, copied);
        Premises.awaitSent(front);
        Premises.awaitSent(back);
        premises.office().settle(SYNC);
        var found = premises.office().hq().get("/v1/hq/differences?kind=tag-replay").good();
        assertEquals(1, found.path("count").asInt(), found::toString);
        assertEquals(doubtful, found.at("/differences/0/subject").asText());
        var text = found.at("/differences/0/text").asText();
        assertTrue(text.contains("front had taken the same tap before"), text);
    }

    private String enrolledByTapping() throws Exception {
        var seen = tapped(tag.link(1));
        assertEquals("unknown-card", seen.path("outcome").asText(), seen::toString);
        var terms =
                Map.of(
                        "purpose",
                        "terms",
                        "given",
                        true,
                        "textVersion",
                        "v3",
                        "evidence",
                        "ownScreen");
        var scan = seen.path("scan").asText();
        var wish = Map.of("firstName", "Anna", "scan", scan, "consents", List.of(terms));
        var enrolled = front.pos().post("/v1/enrolments", wish).good();
        assertEquals("bound", enrolled.path("card").path("kind").asText());
        return enrolled.path("member").path("id").asText();
    }

    /** The tag is laid on the reader, where it writes this link; what the till announced. */
    private JsonNode tapped(String link) throws Exception {
        var message = NfcMessage.ofAddress(link);
        try (var ear = front.ear()) {
            var seen = new JsonNode[1];
            Waiting.until(
                    "the tapped tag at the till",
                    TAP,
                    () -> {
                        var card = VirtualCard.chip(UID, ChipApplications.typeFour(message));
                        lab.slot(0).insert(card);
                        seen[0] = ear.heard("card", LONGER_THAN_PCSCD_LOOKS);
                        lab.slot(0).remove();
                        return seen[0] != null;
                    });
            return seen[0];
        }
    }

    private static String sold(Till till, String sale, String member) throws Exception {
        var basket = new Basket().with("salmon", "1.000");
        var quote = till.pos().put("/v1/checkouts/" + sale, basket.asked(member)).good();
        var offers = quote.path("offers").valueStream();
        var given =
                offers.filter(o -> o.path("id").asText().equals("only-for-the-real-card"))
                        .anyMatch(o -> o.path("applied").asBoolean());
        assertTrue(given, quote::toString);
        var commit =
                till.pos().post("/v1/checkouts/" + sale + "/commit", basket.charged(quote), sale);
        return commit.good().path("visit").asText();
    }

    private static void assertFound(Till till, String link) throws Exception {
        var seen = scanned(till, link);
        assertEquals("high", seen.path("member").path("assurance").asText(), seen::toString);
    }

    private static void assertRefused(Till till, String link) throws Exception {
        var seen = scanned(till, link);
        assertEquals("expired", seen.path("outcome").asText(), seen::toString);
        assertTrue(seen.path("text").asText().startsWith("This tap was used before"));
    }

    private static JsonNode scanned(Till till, String link) throws Exception {
        return till.pos().postBytes("/v1/scans", link.getBytes(StandardCharsets.US_ASCII)).good();
    }

    /** A tag of nobody's is read only by a till that has programme and keys. */
    private static void awaitKeys(Till till) throws Exception {
        var other = new SimulatedTag(SHAPE, KEYS, "04000000000001");
        Waiting.until(
                "the tag keys at the till",
                SYNC,
                () -> scanned(till, other.tap()).path("outcome").asText().equals("unknown-card"));
    }
}
