package dev.regulars.hardware.usb;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One device that the till may claim.
 *
 * @param vendor 0 to FFFF, as {@code lsusb} shows it
 * @param product 0 to FFFF
 * @param serial which of several alike, or empty for any
 */
public record UsbChoice(int vendor, int product, String serial) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?i)([0-9a-f]{4}):([0-9a-f]{4})(?::([!-~]{1,126}))?");

    public UsbChoice {
        if ((vendor & ~0xFFFF) != 0 || (product & ~0xFFFF) != 0) {
            throw new IllegalArgumentException(
                    "USB numbers have 16 bits, not " + vendor + ":" + product + ".");
        }
    }

    /** From {@code 0801:0002} or {@code 0801:0002:SERIAL}; empty when it is neither. */
    public static Optional<UsbChoice> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(
                        new UsbChoice(
                                Integer.parseInt(matcher.group(1), 16),
                                Integer.parseInt(matcher.group(2), 16),
                                matcher.group(3) == null ? "" : matcher.group(3)))
                : Optional.empty();
    }

    /** Whether the two numbers are those. */
    boolean isOf(UsbDevice device) {
        return vendor == device.vendor() && product == device.product();
    }

    @Override
    public String toString() {
        return "%04x:%04x%s".formatted(vendor, product, serial.isEmpty() ? "" : ":" + serial);
    }
}
