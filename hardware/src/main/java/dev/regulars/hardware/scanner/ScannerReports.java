package dev.regulars.hardware.scanner;

import dev.regulars.hardware.hid.Capture;
import dev.regulars.hardware.hid.HidReport;
import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.hid.ReportReader;
import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.ScannedText;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the codes of a scanner that says by usage page 8C what it is. A long code comes in several
 * reports; at most 4096 bytes of one are kept.
 */
public final class ScannerReports implements ReportReader {
    private static final int LONGEST = 4096;

    private final ScannerLayout layout;
    private byte[] begun = {};
    private boolean tooLong;
    private @Nullable AimIdentifier identifier;

    private ScannerReports(ScannerLayout layout) {
        this.layout = layout;
    }

    /** Empty when the device is no scanner, or one that types like a keyboard. */
    public static Optional<ScannerReports> of(ReportDescriptor descriptor) {
        return ScannerLayout.of(descriptor).map(ScannerReports::new);
    }

    @Override
    public Optional<Capture> take(HidReport report) {
        try {
            return layout.isIn(report) ? next(report) : Optional.empty();
        } finally {
            report.wipe();
        }
    }

    @Override
    public Optional<Capture> silence() {
        boolean waiting = begun.length > 0 || tooLong;
        wipe();
        return waiting ? Optional.of(new Capture.Spoilt(CardFault.BROKEN_OFF)) : Optional.empty();
    }

    @Override
    public void wipe() {
        Arrays.fill(begun, (byte) 0);
        begun = new byte[0];
        tooLong = false;
        identifier = null;
    }

    private Optional<Capture> next(HidReport report) {
        if (begun.length == 0 && !tooLong) {
            identifier = layout.identifier(report).orElse(null);
        }
        append(layout.text(report));
        return layout.goesOn(report) ? Optional.empty() : whole();
    }

    private void append(byte[] part) {
        tooLong |= begun.length + part.length > LONGEST;
        var longer = new byte[tooLong ? 0 : begun.length + part.length];
        if (!tooLong) {
            System.arraycopy(begun, 0, longer, 0, begun.length);
            System.arraycopy(part, 0, longer, begun.length, part.length);
        }
        Arrays.fill(begun, (byte) 0);
        Arrays.fill(part, (byte) 0);
        begun = longer;
    }

    private Optional<Capture> whole() {
        try {
            return tooLong
                    ? Optional.of(new Capture.Spoilt(CardFault.TOO_LONG))
                    : new CodeBytes(begun).text().map(this::text);
        } finally {
            wipe();
        }
    }

    private Capture text(char[] text) {
        return new Capture.Text(
                identifier == null
                        ? new ScannedText(Medium.BAR_CODE, text)
                        : new ScannedText(
                                identifier.medium(), text, Optional.of(identifier.toString())));
    }
}
