package dev.regulars.hardware.hid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HidReportTest {
    private static final Usage ANY = new Usage(0x8C, 0xFE);

    @Test
    void valuesAreLittleEndianAtAnyBit() {
        var report = new HidReport(new byte[] {(byte) 0b1010_0000, 0b0000_0011}, false);
        assertEquals(0b11101, report.number(new Field(0, ANY, 5, 5, 1)));
    }

    @Test
    void shortReportReadsAsZeros() {
        var report = new HidReport(new byte[] {2, 'A'}, true);
        assertEquals(2, report.id());
        assertArrayEquals(new byte[] {'A', 0, 0}, report.text(new Field(2, ANY, 8, 8, 3), 9));
    }

    @Test
    void wipedReportHoldsNothing() {
        var bytes = new byte[] {1, 2, 3};
        new HidReport(bytes, true).wipe();
        assertArrayEquals(new byte[3], bytes);
    }
}
