package dev.regulars.hardware.usb;

import java.util.List;

/**
 * A device as it is plugged in now, told without opening it.
 *
 * @param bus counted by the system
 * @param address on the bus; another one each time it is plugged in
 * @param port where it is plugged in, such as {@code 1-3}: bus, then the ports on the way
 * @param serialIndex of the text that is its serial number; 0 when it has none
 * @param interfaces those of HID that send reports
 */
record UsbDevice(
        int vendor,
        int product,
        int bus,
        int address,
        String port,
        int serialIndex,
        List<HidInterface> interfaces) {

    UsbDevice {
        interfaces = List.copyOf(interfaces);
    }

    /** Whether any part of it is neither a keyboard nor a mouse. */
    boolean mayBeReader() {
        return interfaces.stream().anyMatch(one -> one.protocol() == 0);
    }

    /**
     * One HID interface (USB HID 1.11, 4 and 6.2.1).
     *
     * @param protocol 1 for a keyboard, 2 for a mouse, else 0
     * @param endpoint that reports come from
     * @param descriptorLength of its report descriptor in bytes
     */
    record HidInterface(int number, int protocol, byte endpoint, int descriptorLength) {}

    @Override
    public String toString() {
        return "%04x:%04x at %s".formatted(vendor, product, port);
    }
}
