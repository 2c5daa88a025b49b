package dev.regulars.hardware.ndef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.regulars.hardware.ndef.NdefAnswer.Flaw;
import dev.regulars.hardware.ndef.NdefAnswer.Malformed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NdefMessageTest {
    private static final String ADDRESS = "D1 01 0A 55 03 6E666370792E6F7267";

    @Test
    void noRecordIsNoText() {
        assertEquals(List.of(), Said.by(""));
        assertEquals(List.of(), Said.by("D00000"));
    }

    @Test
    void longRecordIsReadToo() {
        assertEquals(
                List.of("http://nfcpy.org"), Said.by("C1 01 0000000A 55 03 6E666370792E6F7267"));
    }

    @Test
    void recordWithAnIdIsReadToo() {
        assertEquals(List.of("tel:1"), Said.by("D9 01 02 01 55 41 05 31"));
    }

    @Test
    void textsComeInTheirOrderAndOtherRecordsArePassedOver() {
        assertEquals(
                List.of("http://nfcpy.org", "Hi"),
                Said.by(
                        "91 01 0A 55 03 6E666370792E6F7267"
                                + "12 01 01 61 FF"
                                + "51 01 05 54 02 656E 4869"));
    }

    @Test
    void textInUtf16IsBigEndianUnlessItSaysOtherwise() {
        assertEquals(List.of("Hi"), Said.by(Said.record("T", "82656E00480069")));
        assertEquals(List.of("Hi"), Said.by(Said.record("T", "82656EFFFE48006900")));
    }

    @Test
    void languageLongerThanTheRecordIsNoText() {
        assertEquals(List.of(), Said.by(Said.record("T", "3F656E48")));
        assertEquals(List.of(), Said.by(Said.record("T", "")));
        assertEquals(List.of(), Said.by(Said.record("U", "")));
    }

    @Test
    void absoluteAddressIsItsOwnType() {
        assertEquals(List.of("urn:x"), Said.by("D3 05 00 75726E3A78"));
    }

    @Test
    void posterGivesWhatIsInIt() {
        assertEquals(
                List.of("https://a.b/9", "Hi"),
                Said.by(
                        "D1 02 13 5370"
                                + "91 01 06 55 04 612E622F39"
                                + "51 01 05 54 02 656E 4869"));
    }

    @Test
    void posterInAPosterIsPassedOver() {
        var address = "D1010255" + "0531";
        assertEquals(List.of("tel:1"), Said.by("D10206" + "5370" + address));
        assertEquals(List.of(), Said.by("D1020B" + "5370" + "D10206" + "5370" + address));
    }

    @Test
    void chunksAreRefused() {
        assertEquals(Flaw.CHUNKED, Said.wrong("B1 01 01 55 00 56 00 01 31"));
        assertEquals(Flaw.CHUNKED, Said.wrong("D6 00 01 31"));
    }

    @Test
    void messageWithoutAnEndIsCutShort() {
        assertEquals(Flaw.CUT_SHORT, Said.wrong("91 01 02 55 05 31"));
        assertEquals(Flaw.CUT_SHORT, Said.wrong("C1 01 FFFFFFFF 55 05"));
    }

    @Test
    void whatFollowsTheLastRecordDoesNotCount() {
        assertEquals(List.of("http://nfcpy.org"), Said.by(ADDRESS + "0102030405"));
    }

    @Test
    void tooManyRecordsAndTooLongMessagesAreRefused() {
        assertEquals(Flaw.TOO_MANY_RECORDS, Said.wrong("900000" + "100000".repeat(70) + "500000"));
        assertEquals(
                Flaw.TOO_LONG,
                assertInstanceOf(
                                Malformed.class,
                                NdefMessage.read(new byte[NdefMessage.LONGEST + 1]))
                        .flaw());
    }

    @Test
    void everyByteChangedOrCutStillGivesAnAnswer() {
        byte[] message =
                Said.bytes("D1 02 13 5370 91 01 06 55 04 612E622F39 51 01 05 54 02 656E 4869");
        for (int at = 0; at < message.length; at++) {
            assertNotNull(NdefMessage.read(Arrays.copyOf(message, at)));
            for (int value = 0; value < 256; value++) {
                byte[] changed = message.clone();
                changed[at] = (byte) value;
                assertNotNull(NdefMessage.read(changed));
            }
        }
    }

    @Test
    void noiseGivesAnAnswer() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            assertNotNull(NdefMessage.read(noise));
        }
    }
}
