package dev.regulars.agent.readers;

import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.usb.UsbSurvey;
import org.jspecify.annotations.Nullable;

/**
 * One device on USB, for a person and for a program.
 *
 * @param device its numbers, as {@code --claim-usb} takes them
 * @param chosen whether {@code --claim-usb} named it
 * @param fault what would keep the till from it
 * @param holder the program that has it open, where the system tells
 */
record UsbJson(
        String device,
        String port,
        boolean chosen,
        String text,
        @Nullable String fault,
        @Nullable String holder) {

    static UsbJson of(UsbSurvey.Seen seen) {
        return new UsbJson(
                seen.numbers(),
                seen.port(),
                seen.chosen(),
                text(seen),
                seen.fault().map(ReaderFault::name).orElse(null),
                seen.holder().orElse(null));
    }

    private static String text(UsbSurvey.Seen seen) {
        String free =
                seen.chosen() ? "ready" : "could be claimed with --claim-usb " + seen.numbers();
        String state =
                seen.fault()
                        .map(ReaderFault::sentence)
                        .orElseGet(() -> seen.holder().map(_ -> "claimed").orElse(free));
        return seen.holder().map(holder -> state + " (" + holder + ")").orElse(state);
    }
}
