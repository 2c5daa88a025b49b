package dev.regulars.hardware.hid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.lab.PlayedDevice;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportDescriptorTest {
    @Test
    void scannerIsDividedAsItSays() {
        var descriptor = read(PlayedDevice.scanner().reportDescriptor());
        assertTrue(descriptor.numbered());
        assertEquals(64, descriptor.length(2));
        assertEquals(Set.of(new Usage(0x8C, 2)), descriptor.applications());
        assertEquals(
                new Field(2, new Usage(0x8C, 0xFE), 40, 8, 56),
                descriptor.field(new Usage(0x8C, 0xFE)).orElseThrow());
        assertEquals(
                new Field(2, new Usage(0x8C, 0xFF), 504, 1, 1),
                descriptor.field(new Usage(0x8C, 0xFF)).orElseThrow());
    }

    @Test
    void reportsWithoutNumbersBeginAtBitZero() {
        var descriptor = read(PlayedDevice.vendorStripe().reportDescriptor());
        assertFalse(descriptor.numbered());
        assertEquals(337, descriptor.longestReport());
        assertEquals(0, descriptor.field(new Usage(0xFF00, 0x20)).orElseThrow().firstBit());
        assertEquals(
                7 * 8 + 110 * 8,
                descriptor.field(new Usage(0xFF00, 0x31)).orElseThrow().firstBit());
    }

    @Test
    void keyboardsArrayIsOneFieldOfChoices() {
        // USB HID 1.11, appendix B.1.
        var descriptor =
                read(
                        HexFormat.of()
                                .parseHex(
                                        "05010906A101050719E029E7150025017501950881029501750881019505"
                                                + "750105081901290591029501750391019506750815002565"
                                                + "050719002965"
                                                + "8100C0"));
        assertEquals(8, descriptor.longestReport());
        assertEquals(9, descriptor.fields().size());
        assertEquals(new Field(0, new Usage(7, 0), 16, 8, 6), descriptor.fields().getLast());
    }

    @Test
    void pushedStateComesBack() {
        var pushed =
                HexFormat.of()
                        .parseHex(
                                "058C0902A101"
                                        + "75089504"
                                        + "A4"
                                        + "7501"
                                        + "B4"
                                        + "09FE8102"
                                        + "C0");
        assertEquals(8, read(pushed).field(new Usage(0x8C, 0xFE)).orElseThrow().bits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "058C0902A101", // an open collection
                "C0", // one that was never opened
                "05", // ends in an item
                "FE", // ends in a long item
                "27FFFFFF", // ends in data
                "058C09FE7508960000" + "77FFFFFFFF8102", // 255 bits is the most
                "058C09FE75FF97FFFFFFFF8102", // longer than any report
                "058C0902A10185010902750895018102" + "8500" + "09028102C0", // half of them numbered
            })
    void damagedOnesAreRefused(String hex) {
        assertEquals(Optional.empty(), ReportDescriptor.read(HexFormat.of().parseHex(hex)));
    }

    @Test
    void longOnesAreNotRead() {
        assertEquals(
                Optional.empty(), ReportDescriptor.read(new byte[ReportDescriptor.LONGEST + 1]));
    }

    @Test
    void anyBytesGiveAnAnswer() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = PlayedDevice.scanner().reportDescriptor();
            for (int change = 0; change < 4; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            ReportDescriptor.read(bytes)
                    .ifPresent(read -> assertTrue(read.longestReport() <= 8192));
        }
    }

    private static ReportDescriptor read(byte[] bytes) {
        return ReportDescriptor.read(bytes).orElseThrow();
    }
}
