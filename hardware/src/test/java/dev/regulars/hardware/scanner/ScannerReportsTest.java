package dev.regulars.hardware.scanner;

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
import dev.regulars.hardware.reader.ScannedText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScannerReportsTest {
    private static final byte[] UNDIVIDED =
            new HidWords().begin(0x8C, 2).report(2).usage(0x12).input(8, 2).padding(8, 61).end();

    private final ScannerReports scanner = scanner(PlayedDevice.scanner().reportDescriptor());

    @Test
    void codeComesWithItsIdentifier() {
        ScannedText text = text(take("]E0", "4006381333931", false));
        assertEquals("4006381333931", new String(text.characters()));
        assertEquals(Medium.BAR_CODE, text.medium());
        assertEquals(Optional.of("]E0"), text.symbology());
    }

    @Test
    void qrCodeIsToldApart() {
        assertEquals(Medium.QR_CODE, text(take("]Q1", "R1:ABC", false)).medium());
    }

    @Test
    void longCodeIsJoinedFromItsReports() {
        String part = "0123456789".repeat(5);
        for (int i = 0; i < 10; i++) {
            assertEquals(Optional.empty(), take("]Q0", part, true));
        }
        ScannedText text = text(take("]Q0", "END", false));
        assertEquals(part.repeat(10) + "END", new String(text.characters()));
    }

    @Test
    void letterThatIsCutBetweenReportsIsWhole() {
        byte[] first = PlayedDevice.scan("]Q0", "", true);
        byte[] second = PlayedDevice.scan("]Q0", "", false);
        first[1] = 1;
        first[5] = (byte) 0xC3;
        second[1] = 1;
        second[5] = (byte) 0xA5;
        scanner.take(new HidReport(first, true));
        var text = text(scanner.take(new HidReport(second, true)));
        assertEquals("å", new String(text.characters()));
    }

    @Test
    void whatIsNotUtf8IsLatin1() {
        byte[] report = PlayedDevice.scan("]C0", "", false);
        report[1] = 1;
        report[5] = (byte) 0xE5;
        assertEquals("å", new String(text(scanner.take(new HidReport(report, true))).characters()));
    }

    @Test
    void lineEndsThatAScannerAddsAreLeftOut() {
        assertEquals("98010", new String(text(take("]C0", "98010\r\n", false)).characters()));
    }

    @Test
    void codeBeyondTheBoundIsRefusedAndTheNextOneReads() {
        for (int i = 0; i < 80; i++) {
            assertEquals(Optional.empty(), take("]Q0", "x".repeat(56), true));
        }
        assertEquals(
                Optional.of(new Capture.Spoilt(CardFault.TOO_LONG)), take("]Q0", "end", false));
        assertEquals("next", new String(text(take("]Q0", "next", false)).characters()));
    }

    @Test
    void halfACodeIsForgottenInSilence() {
        take("]Q0", "half", true);
        assertEquals(Optional.of(new Capture.Spoilt(CardFault.BROKEN_OFF)), scanner.silence());
        assertEquals(Optional.empty(), scanner.silence());
        assertEquals("whole", new String(text(take("]Q0", "whole", false)).characters()));
    }

    @Test
    void emptyReportSaysNothing() {
        assertEquals(Optional.empty(), take("]Q0", "", false));
    }

    @Test
    void commonLayoutIsTakenWhereTheDescriptorDoesNotDivideIt() {
        var undivided = scanner(UNDIVIDED);
        var taken = undivided.take(new HidReport(PlayedDevice.scan("]Q0", "R1:ABC", false), true));
        assertEquals("R1:ABC", new String(text(taken).characters()));
    }

    @Test
    void reportIsWipedOnceItIsRead() {
        byte[] report = PlayedDevice.scan("]Q0", "secret", false);
        scanner.take(new HidReport(report, true));
        assertArrayEquals(new byte[64], report);
    }

    private Optional<Capture> take(String aim, String part, boolean more) {
        return scanner.take(new HidReport(PlayedDevice.scan(aim, part, more), true));
    }

    private static ScannedText text(Optional<Capture> capture) {
        return assertInstanceOf(Capture.Text.class, capture.orElseThrow()).text();
    }

    private static ScannerReports scanner(byte[] descriptor) {
        return ScannerReports.of(ReportDescriptor.read(descriptor).orElseThrow()).orElseThrow();
    }
}
