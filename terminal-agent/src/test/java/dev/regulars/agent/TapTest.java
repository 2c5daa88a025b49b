package dev.regulars.agent;

import static dev.regulars.agent.OneTill.ANNAS_CARD;
import static dev.regulars.agent.OneTill.BOS_CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapTest {
    private static final String PRESENT = "/v1/simulated-reader/present";
    private static final String BUNS =
            """
            {"currency":"EUR","lines":[{"id":"1","sku":"bun","quantity":"2","unitPrice":"4.20","amount":"8.40"}]}
            """;

    @TempDir Path folder;
    private OneTill till;
    private Pos pos;
    private Heard heard;

    @BeforeEach
    void start() {
        till = OneTill.start(folder);
        pos = till.pos;
        heard = new Heard(till.address(), pos.token(), "");
    }

    @AfterEach
    void stop() {
        heard.close();
        till.close();
    }

    @Test
    void streamBeginsWithTheState() throws InterruptedException {
        var status = heard.next("status").data();
        assertEquals("till-1", status.at("/till").asText());
        assertEquals("Simulated reader", status.at("/readers/0/name").asText());
        assertEquals("as of 08:00, 3 hours ago", status.at("/knowledge/text").asText());
    }

    @Test
    void tapIsAnnouncedWithItsMember() throws InterruptedException {
        heard.next("status");
        pos.raw(PRESENT, ANNAS_CARD);
        var card = heard.next("card").data();
        assertEquals("member", card.at("/outcome").asText());
        assertEquals("Anna", card.at("/member/firstName").asText());
        assertEquals("Simulated reader", card.at("/reader").asText());
    }

    @Test
    void tapDuringASaleAttachesTheMember() throws InterruptedException {
        heard.next("status");
        pos.put("/v1/checkouts/s-1", BUNS);
        heard.next("checkout");
        pos.raw(PRESENT, ANNAS_CARD);
        assertEquals("Anna", heard.next("checkout").data().at("/member/firstName").asText());
        assertEquals("Anna", pos.put("/v1/checkouts/s-1", BUNS).text("/member/firstName"));
    }

    @Test
    void secondTapAsksAndTheFirstMemberStays() {
        pos.put("/v1/checkouts/s-1", BUNS);
        pos.raw(PRESENT, ANNAS_CARD);
        pos.raw(PRESENT, BOS_CARD);
        var asked = pos.get("/v1/checkouts/s-1");
        assertEquals("Anna", asked.text("/member/firstName"));
        assertEquals("Keep Anna or change to Bo?", asked.text("/question/text"));

        pos.raw(PRESENT, ANNAS_CARD);
        assertFalse(pos.get("/v1/checkouts/s-1").json().has("question"));
    }

    @Test
    void paymentCardIsRefusedAndNothingOfItIsTold() throws InterruptedException {
        heard.next("status");
        pos.raw(PRESENT, "4111111111111111");
        var card = heard.next("card").data();
        assertEquals("payment-refused", card.at("/outcome").asText());
        assertFalse(card.toString().contains("1111"), card.toString());
    }

    @Test
    void tagIsTheMemberWhoseNumberItCarries() throws InterruptedException {
        heard.next("status");
        var link = "https://club.example/c/" + ANNAS_CARD;
        pos.raw(PRESENT, "tag:04A1B2C3D4E5F6 Welcome!\n" + link + "\n" + BOS_CARD);
        var card = heard.next("card").data();
        assertEquals("member", card.at("/outcome").asText());
        assertEquals("Anna", card.at("/member/firstName").asText());
        assertEquals("tap", card.at("/source").asText().toLowerCase(Locale.ROOT));
    }

    @Test
    void tagWithAPaymentNumberAmongItsTextsIsRefused() throws InterruptedException {
        heard.next("status");
        pos.raw(PRESENT, "tag:04A1B2C3D4E5F6 " + ANNAS_CARD + "\n4111111111111111");
        var card = heard.next("card").data();
        assertEquals("payment-refused", card.at("/outcome").asText());
        assertFalse(card.has("member"), card.toString());
    }

    @Test
    void tagWithoutATextOfOursIsItsSerialNumber() throws InterruptedException {
        heard.next("status");
        pos.raw(PRESENT, "tag:04A1B2C3D4E5F6 https://example.org/");
        assertEquals("unknown-card", heard.next("card").data().at("/outcome").asText());
        pos.raw(PRESENT, "tag:08A1B2C3 https://example.org/");
        assertEquals("not-ours", heard.next("card").data().at("/outcome").asText());
    }

    @Test
    void walletIsAnsweredWithTheAdviceToUseTheQrCode() throws InterruptedException {
        heard.next("status");
        pos.raw(PRESENT, "wallet");
        var card = heard.next("card").data();
        assertEquals("not-possible", card.at("/outcome").asText());
        assertEquals(
                "This phone offers Apple Wallet, which this till cannot read: use the QR code.",
                card.at("/text").asText());
    }

    @Test
    void foreignCodesArePassedOnInOrderAndNoPaymentNumberIs() throws InterruptedException {
        heard.next("status");
        pos.raw(PRESENT, "4006381333931");
        pos.raw(PRESENT, "4111111111111111");
        pos.raw(PRESENT, "order 4111 1111 1111 1111");
        pos.raw(PRESENT, ANNAS_CARD);
        pos.raw(PRESENT, "https://example.org/?q=2");
        assertEquals("not-ours", heard.next("card").data().at("/outcome").asText());
        var first = heard.next("code").data();
        assertEquals("4006381333931", first.at("/text").asText());
        assertEquals("Simulated reader", first.at("/reader").asText());
        assertEquals("https://example.org/?q=2", heard.next("code").data().at("/text").asText());
    }

    @Test
    void tornCardIsTheCardsFault() throws InterruptedException {
        heard.next("status");
        pos.raw(PRESENT, "torn");
        var said = heard.next("reader").data();
        assertEquals("card-failed", said.at("/state").asText());
    }

    @Test
    void whatWasMissedIsToldAfterwards() throws InterruptedException {
        heard.next("status");
        pos.raw(PRESENT, ANNAS_CARD);
        var first = heard.next("card");
        pos.raw(PRESENT, BOS_CARD);
        heard.next("card");
        try (var again = new Heard(till.address(), pos.token(), first.id())) {
            assertEquals("Bo", again.next("card").data().at("/member/firstName").asText());
        }
    }
}
