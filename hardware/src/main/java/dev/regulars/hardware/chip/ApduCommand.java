package dev.regulars.hardware.chip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The few things that are asked of a chip, in the short form of ISO/IEC 7816-4. */
final class ApduCommand {
    /** PC/SC part 3, 3.2.2.1.3. */
    private static final byte[] GET_UID = {(byte) 0xFF, (byte) 0xCA, 0, 0, 0};

    private ApduCommand() {}

    static byte[] uid() {
        return GET_UID.clone();
    }

    /** An application by its name (ISO/IEC 7816-4, 11.2.2). */
    static byte[] select(byte[] name) {
        return ByteBuffer.allocate(name.length + 6)
                .put(header(0x00, 0xA4, 0x04, 0x00))
                .put((byte) name.length)
                .put(name)
                .put((byte) 0)
                .array();
    }

    static byte[] select(String name) {
        return select(name.getBytes(StandardCharsets.US_ASCII));
    }

    /** A file of the selected application; what the chip could say of it is not asked for. */
    static byte[] selectFile(int id) {
        return ByteBuffer.allocate(7)
                .put(header(0x00, 0xA4, 0x00, 0x0C))
                .put((byte) 2)
                .putShort((short) id)
                .array();
    }

    /**
     * Bytes of the selected file (ISO/IEC 7816-4, 11.3.3).
     *
     * @param offset 0 to 7FFF
     * @param length 1 to 256
     */
    static byte[] readFile(int offset, int length) {
        return read(0x00, offset, length);
    }

    /** Memory of a storage card from a page on (PC/SC part 3, 3.2.2.1.8). */
    static byte[] readMemory(int page, int length) {
        return read(0xFF, page, length);
    }

    private static byte[] read(int kind, int place, int length) {
        return ByteBuffer.allocate(5)
                .put(header(kind, 0xB0, place >> 8, place))
                .put((byte) length)
                .array();
    }

    private static byte[] header(int kind, int instruction, int p1, int p2) {
        return new byte[] {(byte) kind, (byte) instruction, (byte) p1, (byte) p2};
    }
}
