package dev.regulars.hardware.usb;

import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.hid.ReportReader;
import dev.regulars.hardware.scanner.ScannerReports;
import dev.regulars.hardware.stripe.StripeReports;
import java.util.Optional;

/** The kinds of devices that are understood, told apart by what they say of themselves. */
final class ReportReaders {
    private ReportReaders() {}

    static Optional<ReportReader> of(ReportDescriptor descriptor) {
        return ScannerReports.of(descriptor)
                .<ReportReader>map(scanner -> scanner)
                .or(() -> StripeReports.of(descriptor));
    }
}
