package dev.regulars.hardware.doctor;

import dev.regulars.hardware.doctor.Finding.Problem;
import dev.regulars.hardware.doctor.Finding.Well;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.usb.UsbChoice;
import dev.regulars.hardware.usb.UsbSurvey;
import dev.regulars.hardware.usb.UsbSurvey.Seen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stripe readers and scanners on USB: those that the till was told to claim, and what could be. */
final class UsbReaders {
    List<Finding> look(UsbSurvey survey) {
        return Stream.of(
                        survey.fault().map(UsbReaders::problem).stream(),
                        survey.missing().stream().map(UsbReaders::missing),
                        survey.devices().stream().map(UsbReaders::device))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Finding problem(ReaderFault fault) {
        return new Problem(fault.sentence(), fault.remedy());
    }

    private static Finding missing(UsbChoice choice) {
        return new Problem(
                "The USB reader " + choice + " is to be claimed, but is not plugged in.",
                "Plug it in, or look for its numbers with: ./regulars readers");
    }

    private static Finding device(Seen seen) {
        return seen.chosen() ? chosen(seen) : free(seen);
    }

    private static Finding chosen(Seen seen) {
        return seen.fault()
                .map(fault -> problem(seen, fault))
                .orElseGet(() -> new Well(where(seen) + " is ready."));
    }

    private static Finding problem(Seen seen, ReaderFault fault) {
        return switch (fault) {
            case NO_PERMISSION ->
                    new Problem(
                            "This user may not open " + where(seen) + ".", seen.rule().remedy());
            case IN_USE -> inUse(seen, seen.holder());
            case NOT_INSTALLED,
                    SERVICE_DOWN,
                    NO_ACCESS,
                    NO_READER,
                    NOT_PLUGGED_IN,
                    NOT_A_READER,
                    NO_USB,
                    BROKEN ->
                    new Problem(where(seen) + ": " + fault.sentence(), fault.remedy());
        };
    }

    private static Finding inUse(Seen seen, Optional<String> holder) {
        return new Problem(
                where(seen)
                        + " is held by "
                        + holder.map(name -> "another program (" + name + ").")
                                .orElse("another program."),
                "If that is the till, all is well; else end that program, or tell it to leave the"
                        + " device alone.");
    }

    private static Finding free(Seen seen) {
        return new Well(
                where(seen)
                        + " is left alone; if it is a stripe reader or a scanner, the till can"
                        + " claim it with --claim-usb "
                        + seen.numbers()
                        + ".");
    }

    private static String where(Seen seen) {
        return "USB device " + seen.numbers() + " at port " + seen.port();
    }
}
