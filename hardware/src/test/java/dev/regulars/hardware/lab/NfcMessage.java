package dev.regulars.hardware.lab;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Messages as tags carry them. */
public final class NfcMessage {
    private static final String BEGINNING = "https://";

    private NfcMessage() {}

    /** One record with an address that begins with https. */
    public static byte[] ofAddress(String address) {
        return record('U', "\u0004" + address.substring(BEGINNING.length()));
    }

    /** One record with an English text. */
    public static byte[] ofText(String text) {
        return record('T', "\u0002en" + text);
    }

    /**
     * The same in the memory of a Type 2 tag: after a lock control block, before the end.
     *
     * @return hexadecimal
     */
    public static String inMemory(byte[] message) {
        var length =
                message.length < 255
                        ? "%02X".formatted(message.length)
                        : "FF%04X".formatted(message.length);
        return "0103A0100C" + "03" + length + HexFormat.of().formatHex(message) + "FE";
    }

    private static byte[] record(char type, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(bytes.length + 7)
                .put((byte) 0xC1)
                .put((byte) 1)
                .putInt(bytes.length)
                .put((byte) type)
                .put(bytes)
                .array();
    }
}
