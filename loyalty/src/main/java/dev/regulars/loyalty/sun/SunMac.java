package dev.regulars.loyalty.sun;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a tag proves a link with: every odd byte of a CMAC under a key of this one tap, which is
 * made from the tag's file key, its UID and its counter. NXP AN12196, "SUN session key generation".
 */
final class SunMac {
    private static final byte[] MAC_SESSION = HexFormat.of().parseHex("3CC300010080");

    private SunMac() {}

    /**
     * 16 upper-case hex digits.
     *
     * @param signed the part of the link that the MAC is over; may be empty
     */
    static String of(byte[] fileKey, String uid, int counter, String signed) {
        var session = AesCmac.cmac(fileKey, sessionVector(uid, counter));
        var whole = AesCmac.cmac(session, signed.getBytes(StandardCharsets.US_ASCII));
        var half = new byte[whole.length / 2];
        for (int i = 0; i < half.length; i++) {
            half[i] = whole[2 * i + 1];
        }
        return HexFormat.of().withUpperCase().formatHex(half);
    }

    private static byte[] sessionVector(String uid, int counter) {
        return ByteBuffer.allocate(AesCmac.BLOCK)
                .put(MAC_SESSION)
                .put(HexFormat.of().parseHex(uid))
                .put(littleEndian(counter))
                .array();
    }

    /** Three bytes, the lowest first. */
    static byte[] littleEndian(int counter) {
        var four = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(counter).array();
        return Arrays.copyOf(four, 3);
    }
}
