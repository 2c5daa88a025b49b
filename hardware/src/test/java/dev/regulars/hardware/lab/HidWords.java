package dev.regulars.hardware.lab;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/**
 * Report descriptors of the devices that the lab plays, made item by item (USB HID 1.11, 6.2.2).
 */
public final class HidWords {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** 1 to 2 bytes of data, as few as do. */
    public HidWords item(int prefix, int data) {
        boolean one = data < 0x100;
        bytes.write(prefix | (one ? 1 : 2));
        bytes.write(data);
        if (!one) {
            bytes.write(data >> 8);
        }
        return this;
    }

    public HidWords page(int page) {
        return item(0x04, page);
    }

    public HidWords usage(int usage) {
        return item(0x08, usage);
    }

    public HidWords report(int id) {
        return item(0x84, id);
    }

    /** So many values of so many bits for the usages that were just named. */
    public HidWords input(int bits, int count) {
        return item(0x74, bits).item(0x94, count).item(0x80, 2);
    }

    /** Bits without a use. */
    public HidWords padding(int bits, int count) {
        return item(0x74, bits).item(0x94, count).item(0x80, 3);
    }

    public HidWords begin(int page, int usage) {
        return page(page).usage(usage).item(0xA0, 1).item(0x14, 0).item(0x24, 0xFF);
    }

    public byte[] end() {
        bytes.write(0xC0);
        return bytes.toByteArray();
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
