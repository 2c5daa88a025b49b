package dev.regulars.hardware.usb;

import java.util.List;

/** One thread's way to what is plugged into USB. Of that thread only. */
interface Usb extends AutoCloseable {

    /** What is plugged in now; those without a HID interface are left out. */
    List<UsbDevice> devices() throws UsbTrouble;

    /** Opens a device of the list without claiming anything of it. */
    UsbHandle open(UsbDevice device) throws UsbTrouble;

    /** After the handles. Twice is harmless. */
    @Override
    void close();

    /** Where a thread gets its own. */
    @FunctionalInterface
    interface Access {
        Usb begin() throws UsbTrouble;
    }
}
