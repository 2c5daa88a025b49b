package dev.regulars.agent.identify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.agent.identify.Recognition.Foreign;
import dev.regulars.agent.identify.Recognition.NumberedCard;
import dev.regulars.agent.identify.Recognition.PaymentCard;
import dev.regulars.agent.identify.Recognition.Printed;
import dev.regulars.agent.identify.Recognition.Unreadable;
import dev.regulars.loyalty.code.ClaimCode;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.programme.CardFormat;
import dev.regulars.loyalty.programme.CheckDigit;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognizerTest {
    private static final List<CardFormat> CARDS =
            List.of(new CardFormat("club card", "9801", 16, CheckDigit.LUHN, null));
    private static final String CLUB = "9801000000000010";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9801000000000010",
                " 9801 0000 0000 0010\r\n",
                "9801-0000-0000-0010",
                "]C19801000000000010",
                ";9801000000000010?",
                "%9801000000000010?;9801000000000010?",
                ";9801000000000010=?",
                ";9801000000000010=0000?",
                "%B9801000000000010^DOE/JANE^?"
            })
    void clubCardIsKnownHoweverItIsRead(String text) {
        assertEquals(new NumberedCard("club card", CLUB), recognize(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "5555-5555-5555-4444",
                "378282246310005",
                "6011111111111117",
                "30569309025904",
                "3530111333300000",
                "2223003122003222",
                "6759649826438453",
                "%B4111111111111111^DOE/JANE^29121010000000000?",
                "%B4111 1111 1111 1111^DOE/JANE^2912101?",
                ";4111111111111111=29121010000000000?",
                ";4111111111111111=?",
                "https://example.org/4111111111111111",
                "https://example.org/?a=1&c=4111%201111%201111%201111",
                "4111111111111111=2912101",
                "%B9801000000000011^DOE/JANE^2912101?;9801000000000011=2912101?"
            })
    void paymentCardIsRefused(String text) {
        assertInstanceOf(PaymentCard.class, recognize(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://club.example/9801000000000010",
                "HTTPS://CLUB.EXAMPLE/CARD/9801000000000010/",
                "http://club.example/card/9801000000000010?from=tag#top",
                "https://club.example/card?lang=en&c=9801000000000010",
                "https://club.example/card#c=9801-0000-0000-0010",
                "https://club.example/9801%200000%200000%200010"
            })
    void numberInAWebAddressIsKnown(String text) {
        assertEquals(new NumberedCard("club card", CLUB), recognize(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://9801000000000010",
                "https://club.example/9801000000000010/card",
                "https://club.example/?card=9801000000000010",
                "https://club.example/?abc=9801000000000010",
                "https://club.example/%",
                "https://club.example/%4",
                "https://club.example/?c=",
                "https://club.example/?c",
                "https://",
                "https:///",
                "https://?#&c"
            })
    void otherPartsOfAWebAddressDoNotCount(String text) {
        assertInstanceOf(Foreign.class, recognize(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "7035210001234567",
                "hello",
                "12345678901",
                "98010000000000101"
            })
    void anythingElseIsForeign(String text) {
        assertInstanceOf(Foreign.class, recognize(text));
    }

    @Test
    void articlesNumberIsNoPaymentCardsWhenTheScannerSaysThatItIsOne() {
        assertEquals(
                new Recognition.PaymentCard(),
                Recognizer.recognize("4000000000006".toCharArray(), List.of()));
        assertEquals(
                new Foreign(), Recognizer.recognize("]E04000000000006".toCharArray(), List.of()));
        assertEquals(
                new Recognition.PaymentCard(),
                Recognizer.recognize("]E04111111111111111".toCharArray(), List.of()));
        assertEquals(
                new Recognition.PaymentCard(),
                Recognizer.recognize("]C04000000000006".toCharArray(), List.of()));
    }

    @Test
    void codesOfOurOwnAreRead() {
        var code =
                new ClaimCode(
                        new VisitId("0193a2b4-77aa-7c01-8d3e-1b2c3d4e5f60"),
                        LocalDate.parse("2026-11-21"));
        var printed = assertInstanceOf(Printed.class, recognize(code.written()));
        assertEquals(code, printed.code());
        assertEquals(printed, recognize("https://club.example/?c=" + code.written()));
        var cut = code.written().substring(0, 20);
        assertInstanceOf(Unreadable.class, recognize(cut));
    }

    @Test
    void nothingIsUnreadable() {
        assertInstanceOf(Unreadable.class, recognize(""));
        assertInstanceOf(Unreadable.class, recognize(" \r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "hello", CLUB})
    void textIsWipedWhateverItWas(String text) {
        var characters = text.toCharArray();
        Recognizer.recognize(characters, CARDS);
        assertArrayEquals(new char[text.length()], characters);
        var looked = text.toCharArray();
        Recognizer.lookUp(looked, CARDS);
        assertArrayEquals(new char[text.length()], looked);
    }

    @Test
    void numbersOfAnEarlierSystemCanBeLookedUpButPaymentCardsCannot() {
        assertEquals(
                new NumberedCard("number", "M-1042"),
                Recognizer.lookUp(" M-1042 ".toCharArray(), CARDS));
        assertInstanceOf(
                PaymentCard.class, Recognizer.lookUp("4111111111111111".toCharArray(), CARDS));
    }

    /** Published tracks: whatever is a financial account there is a payment card here. */
    @Test
    void publishedTracksOfPaymentCardsAreRefused() throws IOException {
        var file = Path.of("../../shared/data/magstripe_parse.json");
        assumeTrue(Files.exists(file), "the published tracks are not here: " + file);
        for (JsonNode text : Wire.parse(Files.readString(file)).findValues("track")) {
            if (text.isTextual() && text.asText().startsWith("%B")) {
                assertInstanceOf(PaymentCard.class, recognize(text.asText()), text.asText());
            }
        }
    }

    private static Recognition recognize(String text) {
        return Recognizer.recognize(text.toCharArray(), CARDS);
    }
}
