package dev.regulars.hardware.usb;

import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.usb.UsbDevice.HidInterface;
import java.util.Optional;

/** Tries one device after the other. Of one thread. */
final class UsbLook {
    private final Usb usb;
    private final LinuxHolder holders;

    UsbLook(Usb usb, LinuxHolder holders) {
        this.usb = usb;
        this.holders = holders;
    }

    UsbSurvey.Seen at(UsbDevice device, boolean chosen) {
        return new UsbSurvey.Seen(
                device.vendor(),
                device.product(),
                device.port(),
                chosen,
                fault(device, chosen),
                holders.of(device));
    }

    private Optional<ReaderFault> fault(UsbDevice device, boolean chosen) {
        try (UsbHandle handle = usb.open(device)) {
            return chosen && !isReader(device, handle)
                    ? Optional.of(ReaderFault.NOT_A_READER)
                    : Optional.empty();
        } catch (UsbTrouble e) {
            return e.fault().or(() -> Optional.of(ReaderFault.NOT_PLUGGED_IN));
        }
    }

    private static boolean isReader(UsbDevice device, UsbHandle handle) throws UsbTrouble {
        for (HidInterface one : device.interfaces()) {
            handle.claim(one);
            boolean found =
                    ReportDescriptor.read(handle.reportDescriptor(one))
                            .flatMap(ReportReaders::of)
                            .isPresent();
            handle.release(one);
            if (found) {
                return true;
            }
        }
        return false;
    }
}
