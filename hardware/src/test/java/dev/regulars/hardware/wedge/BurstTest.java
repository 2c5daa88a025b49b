package dev.regulars.hardware.wedge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.ScannedText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BurstTest {
    private static final int FAST = 4;
    private static final int SLOW = 90;
    private static final WedgeFormat MARKED = new WedgeFormat("~", "\t", Duration.ofMillis(35), 6);

    @Test
    void keysAtAReadersPaceAreACodeWithoutItsEnter() {
        assertEquals("9801000000000010", text(keys("9801000000000010\r", FAST)));
    }

    @Test
    void keysAtAPersonsPaceAreNobodysCode() {
        assertTrue(read(keys("9801000000000010\r", SLOW), WedgeFormat.USUAL).isEmpty());
    }

    @Test
    void twoFastKeysOfAPersonAreNoCode() {
        assertTrue(read(keys("an\r", FAST), WedgeFormat.USUAL).isEmpty());
    }

    @Test
    void aCodeAfterTypingIsTheCodeAlone() {
        assertEquals("12345678", text(joined(keys("Anna", SLOW), keys("12345678\r", FAST))));
    }

    @Test
    void onceItIsCertainABusyMachineMayLag() {
        assertEquals("1234567890", text(joined(keys("123456", FAST), lagging("7890\r", 100))));
    }

    @Test
    void prefixAndSuffixOfTheShopAreTakenOffAndMakeAShortCodeCertain() {
        assertEquals("7", read(keys("~7\t", FAST), MARKED).map(BurstTest::written).orElse(""));
    }

    @Test
    void allTracksOfOneSwipeAreOneText() {
        var swipe = read(keys("%CLUB9801?\r;9801=12?\r", FAST), WedgeFormat.USUAL).orElseThrow();
        assertEquals(Medium.STRIPE, swipe.medium());
        assertEquals("%CLUB9801?\r;9801=12?", written(swipe));
    }

    @Test
    void aTextWithItsMarksIsReadWithoutTimes() {
        var typed = "~9801000000000010\t\r\n".toCharArray();
        var read = TypedText.read(typed, new WedgeFormat("~", "", Duration.ofMillis(35), 6));
        assertEquals("9801000000000010", read.map(BurstTest::written).orElse(""));
        assertArrayEquals(new char[typed.length], typed);
    }

    @Test
    void keysAreWipedOnceTheyWereRead() {
        var log = keys("4111111111111111\r", FAST);
        read(log, WedgeFormat.USUAL);
        assertArrayEquals(new byte[log.length], log);
    }

    @Test
    void aRunLongerThanAnyCodeIsNone() {
        assertTrue(read(keys("x".repeat(5000), FAST), WedgeFormat.USUAL).isEmpty());
        assertEquals("12345678", text(joined(keys("x".repeat(5000), FAST), late("12345678\r"))));
    }

    @Test
    void anyBytesGiveACodeOrNothing() {
        var random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            var log = new byte[random.nextInt(200)];
            random.nextBytes(log);
            read(log, i % 2 == 0 ? WedgeFormat.USUAL : MARKED)
                    .ifPresent(scan -> assertTrue(scan.characters().length <= 100));
        }
    }

    @Test
    void settingsThatNoReaderHasAreRefused() {
        var gap = Duration.ofMillis(35);
        assertThrows(
                IllegalArgumentException.class, () -> new WedgeFormat("123456789", "", gap, 6));
        assertThrows(
                IllegalArgumentException.class,
                () -> new WedgeFormat("", "", Duration.ofSeconds(1), 6));
        assertThrows(IllegalArgumentException.class, () -> new WedgeFormat("", "", gap, 1));
    }

    private static String text(byte[] log) {
        return read(log, WedgeFormat.USUAL).map(BurstTest::written).orElse("");
    }

    private static Optional<ScannedText> read(byte[] log, WedgeFormat format) {
        return KeyLog.read(log, format);
    }

    private static String written(ScannedText scan) {
        return String.valueOf(scan.characters());
    }

    private static byte[] keys(String text, int gap) {
        var log = new ByteArrayOutputStream();
        boolean first = true;
        for (byte key : text.getBytes(StandardCharsets.ISO_8859_1)) {
            log.write(first ? 255 : gap);
            log.write(key);
            first = false;
        }
        return log.toByteArray();
    }

    private static byte[] lagging(String text, int gap) {
        var log = keys(text, FAST);
        log[0] = (byte) gap;
        return log;
    }

    private static byte[] late(String text) {
        return lagging(text, 255);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var log = new ByteArrayOutputStream();
        log.writeBytes(first);
        log.writeBytes(second);
        return log.toByteArray();
    }
}
