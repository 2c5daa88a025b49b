package dev.regulars.hardware.stripe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.regulars.hardware.hid.Capture;
import dev.regulars.hardware.hid.HidReport;
import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.lab.HidWords;
import dev.regulars.hardware.lab.PlayedDevice;
import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Medium;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StripeReportsTest {
    private static final String FIRST = "%L9801000000000010^ANNA?";
    private static final String SECOND = ";9801000000000010=2912?";
    private static final String THIRD = "+0123?";

    @Test
    void vendorLayoutIsReadByUsage() {
        assertEquals(
                FIRST + SECOND + THIRD,
                text(PlayedDevice.vendorStripe(), PlayedDevice.vendorSwipe(FIRST, SECOND, THIRD)));
    }

    @Test
    void vendorLayoutIsReadWhereTheDescriptorDoesNotDivideIt() {
        assertEquals(
                FIRST + SECOND,
                text(
                        PlayedDevice.plainVendorStripe(),
                        PlayedDevice.vendorSwipe(FIRST, SECOND, "")));
    }

    @Test
    void standardLayoutIsRead() {
        assertEquals(
                FIRST + SECOND + THIRD,
                text(
                        PlayedDevice.standardStripe(),
                        PlayedDevice.standardSwipe(FIRST, SECOND, THIRD)));
    }

    @Test
    void tracksInOneFieldAreDividedByTheirLengths() {
        byte[] words =
                new HidWords()
                        .begin(0x8E, 1)
                        .usage(0x11)
                        .usage(0x12)
                        .usage(0x13)
                        .input(8, 3)
                        .usage(0x20)
                        .input(8, 200)
                        .end();
        ByteBuffer report = ByteBuffer.allocate(203);
        report.put((byte) FIRST.length()).put((byte) SECOND.length()).put((byte) 0);
        report.put((FIRST + SECOND).getBytes(StandardCharsets.US_ASCII));
        assertEquals(FIRST + SECOND, text(new PlayedDevice(1, 1, words, 203), report.array()));
    }

    @Test
    void missingSentinelsAreAdded() {
        assertEquals(
                "%LANNA?;98010?+7?",
                text(
                        PlayedDevice.standardStripe(),
                        PlayedDevice.standardSwipe("LANNA", "98010", "7")));
    }

    @Test
    void checkCharacterAfterTheEndIsLeftOut() {
        assertEquals(
                "%LANNA?",
                text(
                        PlayedDevice.standardStripe(),
                        PlayedDevice.standardSwipe("%LANNA?3", "", "")));
    }

    @Test
    void trackThatDidNotDecodeSpoilsTheSwipe() {
        assertEquals(
                new Capture.Spoilt(CardFault.NOT_DECODED),
                take(PlayedDevice.vendorStripe(), PlayedDevice.spoiltVendorSwipe()).orElseThrow());
    }

    @Test
    void blankCardIsSpoilt() {
        assertEquals(
                new Capture.Spoilt(CardFault.NOT_DECODED),
                take(PlayedDevice.vendorStripe(), PlayedDevice.vendorSwipe("", ";?", ""))
                        .orElseThrow());
    }

    @Test
    void whatNoTrackCanHaveIsSpoilt() {
        assertEquals(
                new Capture.Spoilt(CardFault.NOT_DECODED),
                take(PlayedDevice.vendorStripe(), PlayedDevice.vendorSwipe("%A\u0001B?", "", ""))
                        .orElseThrow());
    }

    @Test
    void lengthBeyondItsFieldTakesNoNeighbour() {
        byte[] report = PlayedDevice.vendorSwipe(FIRST, SECOND, "");
        report[3] = (byte) 200;
        assertEquals(FIRST + SECOND, text(PlayedDevice.vendorStripe(), report));
    }

    @Test
    void reportIsWipedOnceItIsRead() {
        byte[] report = PlayedDevice.vendorSwipe(FIRST, SECOND, THIRD);
        take(PlayedDevice.vendorStripe(), report);
        assertArrayEquals(new byte[report.length], report);
    }

    @Test
    void otherDevicesAreNoStripeReaders() {
        assertEquals(
                Optional.empty(),
                StripeReports.of(
                        ReportDescriptor.read(PlayedDevice.mouse().reportDescriptor())
                                .orElseThrow()));
    }

    private static String text(PlayedDevice device, byte[] report) {
        var capture = assertInstanceOf(Capture.Text.class, take(device, report).orElseThrow());
        assertEquals(Medium.STRIPE, capture.text().medium());
        return new String(capture.text().characters());
    }

    private static Optional<Capture> take(PlayedDevice device, byte[] report) {
        var descriptor = ReportDescriptor.read(device.reportDescriptor()).orElseThrow();
        return StripeReports.of(descriptor)
                .orElseThrow()
                .take(new HidReport(report, descriptor.numbered()));
    }
}
