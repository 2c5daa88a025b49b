package dev.regulars.hardware.usb;

import dev.regulars.hardware.reader.ReaderFault;
import org.usb4java.LibUsb;

/** The one place where libusb's numbers are understood. */
final class LibUsbFault {
    private LibUsbFault() {}

    /** The same number, when it is no error. */
    static int check(int result, String doing) throws UsbTrouble {
        if (result < 0) {
            throw of(result, doing);
        }
        return result;
    }

    static UsbTrouble of(int error, String doing) {
        String message = doing + ": " + LibUsb.errorName(error);
        return switch (error) {
            case LibUsb.ERROR_NO_DEVICE, LibUsb.ERROR_NOT_FOUND -> UsbTrouble.unplugged(message);
            case LibUsb.ERROR_ACCESS -> UsbTrouble.of(ReaderFault.NO_PERMISSION, message);
            case LibUsb.ERROR_BUSY -> UsbTrouble.of(ReaderFault.IN_USE, message);
            default -> UsbTrouble.of(ReaderFault.BROKEN, message);
        };
    }

    /** libusb did not load, or not start. */
    static UsbTrouble absent(Throwable error) {
        return UsbTrouble.of(ReaderFault.NO_USB, error.toString());
    }
}
