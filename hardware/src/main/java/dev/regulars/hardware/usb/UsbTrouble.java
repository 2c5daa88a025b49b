package dev.regulars.hardware.usb;

import dev.regulars.hardware.reader.ReaderFault;
import java.util.Optional;

/** A call to USB failed. Made in {@link LibUsbFault} only, where its number is understood. */
final class UsbTrouble extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Optional<ReaderFault> fault;

    private UsbTrouble(String message, Optional<ReaderFault> fault) {
        super(message);
        this.fault = fault;
    }

    static UsbTrouble of(ReaderFault fault, String message) {
        return new UsbTrouble(message, Optional.of(fault));
    }

    static UsbTrouble unplugged(String message) {
        return new UsbTrouble(message, Optional.empty());
    }

    /** Empty when the device was unplugged: that is nobody's fault. */
    Optional<ReaderFault> fault() {
        return fault;
    }
}
