package dev.regulars.trials.checks.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.hardware.lab.ChipApplications;
import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.NfcMessage;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.trials.house.Ear;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.house.Waiting;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.Basket;
import dev.regulars.trials.torture.sqlite.ServerBook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two tills of one shop. Till "front" has a real reader, by way of pcscd; "back" a simulated one,
 * because two tills on one machine would share all real ones.
 */
@NeedsPcsc
class CardToTierTest {
    private static final String UID = "04A1B2C3D4E5F6";
    private static final Duration TAP = Duration.ofSeconds(10);
    private static final Duration LONGER_THAN_PCSCD_LOOKS = Duration.ofSeconds(2);
    private static final Duration SYNC = Duration.ofSeconds(60);

    @TempDir Path folder;
    private PcscLab lab;
    private Premises premises;
    private Till front;
    private Till back;
    private Ear ear;

    @BeforeEach
    void aShopWithTwoTills() throws Exception {
        lab = PcscLab.start();
        var launcher = Launcher.ours();
        premises = Premises.open(launcher, folder);
        front = premises.till("front", launcher.with(lab.environment()));
        back = premises.till("back");
        ear = front.ear();
    }

    @AfterEach
    void closed() {
        if (premises != null) {
            premises.close();
        }
        lab.close();
    }

    @Test
    void aTappedCardIsServedOfflineAndItsNewTierIsKnownAtBothTills() throws Exception {
        var anna = enrolledByTapping();
        assertEquals("member", tap().path("member").path("tier").asText());
        Premises.awaitSent(front);
        notScoredYet(anna);

        premises.office().stop();
        var seen = tap();
        assertEquals("member", seen.path("outcome").asText(), seen::toString);
        assertEquals("Anna", seen.path("member").path("firstName").asText());
        assertEquals(anna, seen.path("member").path("id").asText());
        var visit = soldOffline(anna);
        front.kill();
        front.start();
        ear = front.ear();
        assertEquals(visit, visits("front-1").get(0).path("visit").asText());

        premises.office().start();
        Premises.awaitSent(front);
        tierMovesAtBothTills();
        countedAtHeadOffice(anna);
        var sales = ServerBook.sales(premises.office().data());
        assertEquals(List.of(visit), sales.stream().map(ServerBook.Sale::visit).toList());
    }

    @Test
    void aTagIsTheMemberWhoseCodeItCarriesAndAPaymentCardIsRefused() throws Exception {
        var wish = Map.of("firstName", "Bo", "consents", List.of(agreed("terms", "v3")));
        var enrolled = front.pos().post("/v1/enrolments", wish).good();
        var code = enrolled.path("card").path("code").asText();
        var message = NfcMessage.ofAddress("https://club.example/card?c=" + code);

        var seen = tap(() -> VirtualCard.chip(UID, ChipApplications.typeFour(message)));

        assertEquals("member", seen.path("outcome").asText(), seen::toString);
        assertEquals(enrolled.path("member").path("id"), seen.path("member").path("id"));
        assertEquals("Bo", seen.path("member").path("firstName").asText());

        var refused = tap(VirtualCard::payment);

        assertEquals("payment-refused", refused.path("outcome").asText(), refused::toString);
        assertTrue(refused.path("member").isMissingNode(), refused::toString);
    }

    private String enrolledByTapping() throws Exception {
        var seen = tap();
        assertEquals("unknown-card", seen.path("outcome").asText(), seen::toString);
        var wish =
                Map.of(
                        "firstName",
                        "Anna",
                        "scan",
                        seen.path("scan").asText(),
                        "consents",
                        List.of(agreed("terms", "v3"), agreed("profiling", "v1")));
        var enrolled = front.pos().post("/v1/enrolments", wish).good();
        assertEquals("bound", enrolled.path("card").path("kind").asText());
        return enrolled.path("member").path("id").asText();
    }

    private static Map<String, Object> agreed(String purpose, String textVersion) {
        return Map.of(
                "purpose",
                purpose,
                "given",
                true,
                "textVersion",
                textVersion,
                "evidence",
                "ownScreen");
    }

    /** Enough to make a regular of anybody, with the welcome of 20.00 at most taken off. */
    private String soldOffline(String member) throws Exception {
        var basket = new Basket().with("salmon", "10.000");
        var quote = front.pos().put("/v1/checkouts/front-1", basket.asked(member)).good();
        var welcome = quote.path("offers").get(0);
        assertEquals("welcome", welcome.path("id").asText());
        assertTrue(welcome.path("applied").asBoolean(), welcome::toString);
        assertEquals("20.00", welcome.path("amount").asText());
        assertEquals("applied", welcome.path("reason").path("code").asText());
        assertFalse(welcome.path("reason").path("text").asText().isBlank(), welcome::toString);
        assertEquals("360.00", quote.path("after").asText());
        var locked = front.pos().post("/v1/checkouts/front-1/lock", Map.of()).good();
        var commit = basket.charged(locked);
        var sold = front.pos().post("/v1/checkouts/front-1/commit", commit, "front-1").good();
        assertEquals("360.00", sold.path("total").asText());
        return sold.path("visit").asText();
    }

    private void tierMovesAtBothTills() throws Exception {
        Waiting.until(
                "the new tier at the front till",
                SYNC,
                () -> tap().path("member").path("tier").asText().equals("regular"));
        Waiting.until("the new tier at the back till", SYNC, this::isRegularAtTheBack);
    }

    private void notScoredYet(String member) throws Exception {
        premises.office().settle(SYNC);
        var standing = premises.office().hq().get("/v1/hq/members/" + member).good();
        assertEquals("member", standing.path("tier").asText(), standing::toString);
        assertEquals(0, standing.path("visits").asInt(), standing::toString);
    }

    /** The only member of all who bought something is in the middle of each score. */
    private void countedAtHeadOffice(String member) throws Exception {
        var standing = premises.office().hq().get("/v1/hq/members/" + member).good();
        assertEquals("regular", standing.path("tier").asText(), standing::toString);
        assertEquals(1, standing.path("visits").asInt(), standing::toString);
        assertEquals("360.00", standing.path("spent").asText(), standing::toString);
        for (var score : List.of("recency", "frequency", "amount")) {
            assertEquals(3, standing.path("scores").path(score).asInt(), standing::toString);
        }
    }

    private boolean isRegularAtTheBack() throws Exception {
        try (var backEar = back.ear()) {
            back.pos().postBytes("/v1/simulated-reader/present", bytes("uid:" + UID)).good();
            var seen = backEar.next("card", TAP);
            back.pos().postBytes("/v1/simulated-reader/remove", new byte[0]).good();
            return seen.path("member").path("tier").asText().equals("regular");
        }
    }

    /**
     * The card is laid on the reader and taken away; what the till announced. pcscd looks every 400
     * ms and does not see a card that was gone for less: then it is laid there again.
     */
    private JsonNode tap() throws Exception {
        return tap(() -> VirtualCard.withUid(UID));
    }

    private JsonNode tap(Supplier<VirtualCard> card) throws Exception {
        var seen = new JsonNode[1];
        Waiting.until(
                "the tapped card at the till",
                TAP,
                () -> {
                    front.process().mustLive();
                    lab.slot(0).insert(card.get());
                    seen[0] = ear.heard("card", LONGER_THAN_PCSCD_LOOKS);
                    lab.slot(0).remove();
                    return seen[0] != null;
                });
        return seen[0];
    }

    private JsonNode visits(String sale) throws Exception {
        return front.pos().get("/v1/visits?posSaleId=" + sale).good().path("visits");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
