package dev.regulars.hardware.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ScannedTextTest {
    private final ScannedText text = new ScannedText(Medium.QR_CODE, "9801".toCharArray());

    @Test
    void wipedTextIsGone() {
        text.wipe();
        assertArrayEquals(new char[4], text.characters());
    }

    @Test
    void textIsNeverPrinted() {
        assertEquals("4 characters, QR_CODE", text.toString());
    }

    @Test
    void emptyAndEndlessScansAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new ScannedText(Medium.STRIPE, new char[0]));
        assertThrows(
                IllegalArgumentException.class, () -> new ScannedText(Medium.CHIP, new char[4097]));
    }
}
