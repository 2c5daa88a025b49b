package dev.regulars.hardware.lab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A HID device that umockdev plays: what it says of itself, and what it can send.
 *
 * @param reportLength of its longest input report in bytes
 */
public record PlayedDevice(int vendor, int product, byte[] reportDescriptor, int reportLength) {
    static final int BUS = 1;
    static final int ADDRESS = 11;
    static final String PATH = "/devices/pci0000:00/0000:00:14.0/usb1/1-3";
    static final String NODE = "/dev/bus/usb/001/011";

    private static final int TRACK = 110;
    private static final int ENDPOINT = 0x81;

    /** As MagTek declares its stripe readers: all on a vendor's page, a report of 337 bytes. */
    public static PlayedDevice vendorStripe() {
        var words = new HidWords().begin(0xFF00, 1);
        for (int usage : new int[] {0x20, 0x21, 0x22, 0x28, 0x29, 0x2A, 0x38}) {
            words.usage(usage);
        }
        words.input(8, 7);
        for (int usage : new int[] {0x30, 0x31, 0x32}) {
            words.usage(usage).input(8, TRACK);
        }
        return new PlayedDevice(0x0801, 0x0002, words.end(), 337);
    }

    /** One report of 337 bytes on a vendor's page that says nothing of its parts. */
    public static PlayedDevice plainVendorStripe() {
        return new PlayedDevice(
                0x0ACD, 0x0510, new HidWords().begin(0xFF00, 1).usage(2).input(8, 337).end(), 337);
    }

    /** On the page of stripe readers: three lengths, then three tracks. */
    public static PlayedDevice standardStripe() {
        var words = new HidWords().begin(0x8E, 1).report(1);
        words.usage(0x11).usage(0x12).usage(0x13).input(8, 3);
        for (int usage : new int[] {0x21, 0x22, 0x23}) {
            words.usage(usage).input(8, TRACK);
        }
        return new PlayedDevice(0x0801, 0x0011, words.end(), 334);
    }

    /** A scanner with reports of 64 bytes, divided by its descriptor. */
    public static PlayedDevice scanner() {
        var words = new HidWords().begin(0x8C, 2).report(2).page(0x01).usage(0x3B).input(8, 1);
        words.page(0x8C).usage(0xFB).usage(0xFC).usage(0xFD).input(8, 3).usage(0xFE).input(8, 56);
        words.padding(8, 2).usage(0xFF).input(1, 1).padding(7, 1);
        return new PlayedDevice(0x0C2E, 0x0B61, words.end(), 64);
    }

    /** A mouse: nothing that the till could use. */
    public static PlayedDevice mouse() {
        return new PlayedDevice(
                0x046D,
                0xC077,
                new HidWords().begin(1, 2).usage(0x30).usage(0x31).input(8, 2).end(),
                2);
    }

    /** A swipe as {@link #vendorStripe} sends it; an empty text is an empty track. */
    public static byte[] vendorSwipe(String first, String second, String third) {
        ByteBuffer report = ByteBuffer.allocate(337);
        report.put(new byte[3]);
        List<String> tracks = List.of(first, second, third);
        tracks.forEach(track -> report.put((byte) track.length()));
        report.put((byte) 0);
        tracks.forEach(track -> report.put(padded(track)));
        return report.array();
    }

    /** The same, with track 1 that did not decode. */
    public static byte[] spoiltVendorSwipe() {
        byte[] report = vendorSwipe("E", ";9801000000000010?", "");
        report[0] = 1;
        return report;
    }

    /** A swipe as {@link #standardStripe} sends it. */
    public static byte[] standardSwipe(String first, String second, String third) {
        ByteBuffer report = ByteBuffer.allocate(334).put((byte) 1);
        List<String> tracks = List.of(first, second, third);
        tracks.forEach(track -> report.put((byte) track.length()));
        tracks.forEach(track -> report.put(padded(track)));
        return report.array();
    }

    /** A part of a code as {@link #scanner} sends it, at most 56 bytes. */
    public static byte[] scan(String aim, String part, boolean more) {
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        ByteBuffer report = ByteBuffer.allocate(64).put((byte) 2).put((byte) text.length);
        report.put(aim.getBytes(StandardCharsets.US_ASCII)).put(text);
        report.put(63, (byte) (more ? 1 : 0));
        return report.array();
    }

    private static byte[] padded(String track) {
        return Arrays.copyOf(track.getBytes(StandardCharsets.US_ASCII), TRACK);
    }

    /** The hub that it hangs on, in umockdev's words. */
    static String hub() {
        String descriptors =
                "12010002090001406B1D020012050302010109021900010100E0000904000001090000000705810304000C";
        return umockdev("/devices/pci0000:00/0000:00:14.0/usb1", 1, 0, descriptors, 0x1D6B, 2, 480);
    }

    /** The device in umockdev's words. */
    String words() {
        return umockdev(PATH, ADDRESS, 3, HidWords.hex(descriptors()), vendor, product, 12);
    }

    private static String umockdev(
            String path,
            int address,
            int port,
            String descriptors,
            int vendor,
            int product,
            int speed) {
        return """
        P: %1$s
        N: bus/usb/001/%2$03d=%4$s
        E: DEVNAME=/dev/bus/usb/001/%2$03d
        E: DEVTYPE=usb_device
        E: DRIVER=usb
        E: BUSNUM=001
        E: DEVNUM=%2$03d
        E: MAJOR=189
        E: MINOR=%8$d
        E: SUBSYSTEM=usb
        A: bConfigurationValue=1
        A: busnum=1
        A: devnum=%2$d
        A: devpath=%3$d
        A: dev=189:%8$d
        A: idVendor=%5$04x
        A: idProduct=%6$04x
        A: speed=%7$d
        A: bNumConfigurations=1
        H: descriptors=%4$s
        """
                .formatted(path, address, port, descriptors, vendor, product, speed, address - 1);
    }

    /** Device, configuration, interface, HID and endpoint (USB 2.0, 9.6; USB HID 1.11, 6.2.1). */
    private byte[] descriptors() {
        ByteBuffer words = ByteBuffer.allocate(18 + 34).order(ByteOrder.LITTLE_ENDIAN);
        words.put(new byte[] {18, 1, 0, 2, 0, 0, 0, 64});
        words.putShort((short) vendor).putShort((short) product).putShort((short) 0x100);
        words.put(new byte[] {0, 0, 0, 1});
        words.put(new byte[] {9, 2, 34, 0, 1, 1, 0, (byte) 0xA0, 50});
        words.put(new byte[] {9, 4, 0, 0, 1, 3, 0, 0, 0});
        words.put(new byte[] {9, 0x21, 0x11, 1, 0, 1, 0x22});
        words.putShort((short) reportDescriptor.length);
        words.put(new byte[] {7, 5, (byte) ENDPOINT, 3, 64, 0, 1});
        return words.array();
    }

    /**
     * What umockdev plays in this order: the question for the report descriptor, then the reports.
     */
    byte[] pcap(List<byte[]> reports) {
        return new UsbCapture(this).of(reports);
    }
}
