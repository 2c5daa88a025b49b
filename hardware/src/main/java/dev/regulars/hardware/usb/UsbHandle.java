package dev.regulars.hardware.usb;

import dev.regulars.hardware.usb.UsbDevice.HidInterface;
import java.time.Duration;

/** An open device. Of the thread that opened it, and only until it is closed. */
interface UsbHandle extends AutoCloseable {

    /** Its serial number, empty when it has none. */
    String serial() throws UsbTrouble;

    /** Takes one interface from the system and from every other program. */
    void claim(HidInterface chosen) throws UsbTrouble;

    /** Gives it back. */
    void release(HidInterface claimed);

    /** What a claimed interface says of its reports. */
    byte[] reportDescriptor(HidInterface claimed) throws UsbTrouble;

    /**
     * Waits for a report, or for a part of one.
     *
     * @param into filled from the start
     * @return how many bytes came; 0 when none did in that time
     */
    int read(HidInterface claimed, byte[] into, Duration atMost) throws UsbTrouble;

    /** Releases what was claimed. Twice is harmless. */
    @Override
    void close();
}
