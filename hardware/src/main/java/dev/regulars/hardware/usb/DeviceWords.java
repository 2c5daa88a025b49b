package dev.regulars.hardware.usb;

import dev.regulars.hardware.usb.UsbDevice.HidInterface;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.usb4java.ConfigDescriptor;
import org.usb4java.Device;
import org.usb4java.DeviceDescriptor;
import org.usb4java.EndpointDescriptor;
import org.usb4java.Interface;
import org.usb4java.InterfaceDescriptor;
import org.usb4java.LibUsb;

/** Reads what libusb knows of a device that nobody opened. */
final class DeviceWords {
    private static final int DEEPEST = 7;
    private static final int HID_DESCRIPTOR = 9;

    private DeviceWords() {}

    /** Empty when it is no HID device, or went in this moment. */
    static Optional<UsbDevice> of(Device device) {
        var words = new DeviceDescriptor();
        if (LibUsb.getDeviceDescriptor(device, words) != LibUsb.SUCCESS) {
            return Optional.empty();
        }
        List<HidInterface> interfaces = interfaces(device);
        return interfaces.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new UsbDevice(
                                words.idVendor() & 0xFFFF,
                                words.idProduct() & 0xFFFF,
                                LibUsb.getBusNumber(device),
                                LibUsb.getDeviceAddress(device),
                                port(device),
                                words.iSerialNumber() & 0xFF,
                                interfaces));
    }

    private static String port(Device device) {
        ByteBuffer ports = ByteBuffer.allocateDirect(DEEPEST);
        int depth = LibUsb.getPortNumbers(device, ports);
        var path = new StringBuilder(Integer.toString(LibUsb.getBusNumber(device)));
        for (int i = 0; i < depth; i++) {
            path.append(i == 0 ? '-' : '.').append(ports.get(i));
        }
        return path.toString();
    }

    private static List<HidInterface> interfaces(Device device) {
        var config = new ConfigDescriptor();
        if (LibUsb.getActiveConfigDescriptor(device, config) != LibUsb.SUCCESS) {
            return List.of();
        }
        try {
            var found = new ArrayList<HidInterface>();
            for (Interface one : config.iface()) {
                Stream.of(one.altsetting())
                        .filter(setting -> setting.bInterfaceClass() == LibUsb.CLASS_HID)
                        .flatMap(setting -> hid(setting).stream())
                        .findFirst()
                        .ifPresent(found::add);
            }
            return found;
        } finally {
            LibUsb.freeConfigDescriptor(config);
        }
    }

    private static Optional<HidInterface> hid(InterfaceDescriptor setting) {
        return Stream.of(setting.endpoint())
                .filter(DeviceWords::sendsReports)
                .findFirst()
                .map(endpoint ->
                        new HidInterface(
                                setting.bInterfaceNumber(),
                                setting.bInterfaceProtocol(),
                                endpoint.bEndpointAddress(),
                                descriptorLength(setting.extra())));
    }

    private static boolean sendsReports(EndpointDescriptor endpoint) {
        boolean in = (endpoint.bEndpointAddress() & LibUsb.ENDPOINT_IN) != 0;
        return in
                && (endpoint.bmAttributes() & LibUsb.TRANSFER_TYPE_MASK)
                        == LibUsb.TRANSFER_TYPE_INTERRUPT;
    }

    /** From the HID descriptor that follows the interface's own (USB HID 1.11, 6.2.1). */
    private static int descriptorLength(ByteBuffer extra) {
        return extra != null && extra.remaining() >= HID_DESCRIPTOR
                ? extra.get(extra.position() + 7) & 0xFF
                        | (extra.get(extra.position() + 8) & 0xFF) << Byte.SIZE
                : 0;
    }
}
