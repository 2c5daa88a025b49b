package dev.regulars.hardware.usb;

import dev.regulars.hardware.hid.HidReport;
import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.usb.UsbDevice.HidInterface;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The reports of one claimed interface, whole ones only. Of the handle's thread. */
final class Reports {
    private final UsbHandle handle;
    private final HidInterface claimed;
    private final ReportDescriptor descriptor;
    private final byte[] part;
    private final byte[] whole;
    private int came;
    private int breathsWithoutAny;

    Reports(UsbHandle handle, HidInterface claimed, ReportDescriptor descriptor) {
        this.handle = handle;
        this.claimed = claimed;
        this.descriptor = descriptor;
        this.part = new byte[descriptor.longestReport()];
        this.whole = new byte[descriptor.longestReport()];
    }

    /** Empty when none came, or not yet all of it. */
    Optional<HidReport> next(Duration atMost) throws UsbTrouble {
        int more = handle.read(claimed, part, atMost);
        int taken = Math.min(more, whole.length - came);
        System.arraycopy(part, 0, whole, came, taken);
        Arrays.fill(part, (byte) 0);
        came += taken;
        breathsWithoutAny = more == 0 ? breathsWithoutAny + 1 : 0;
        return came > 0 && (came >= expected() || more == 0)
                ? Optional.of(report())
                : Optional.empty();
    }

    /** How often in a row nothing at all came. */
    int breathsWithoutAny() {
        return breathsWithoutAny;
    }

    void wipe() {
        Arrays.fill(part, (byte) 0);
        Arrays.fill(whole, (byte) 0);
    }

    private int expected() {
        return descriptor.length(descriptor.numbered() ? whole[0] & 0xFF : 0);
    }

    private HidReport report() {
        byte[] report = Arrays.copyOf(whole, came);
        Arrays.fill(whole, (byte) 0);
        came = 0;
        return new HidReport(report, descriptor.numbered());
    }
}
