package dev.regulars.loyalty.sun;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * UID and counter as a tag hides them in one block: a byte that says what follows, the UID, the
 * counter with its lowest byte first, and random bytes. NXP AN12196, "PICCData".
 *
 * @param uid 14 upper-case hex digits
 */
record PiccData(String uid, int counter) {
    /** UID and counter are there, and the UID has seven bytes. */
    private static final byte BOTH_WITH_SEVEN = (byte) 0xC7;

    private static final int UID_BYTES = 7;

    /** Empty when another key closed it, which looks like noise. */
    static Optional<PiccData> open(byte[] metaKey, String picc) {
        var block = AesCmac.decrypted(metaKey, HexFormat.of().parseHex(picc));
        if (block[0] != BOTH_WITH_SEVEN) {
            return Optional.empty();
        }
        var uid = HexFormat.of().withUpperCase().formatHex(block, 1, 1 + UID_BYTES);
        int counter = block[8] & 0xFF | (block[9] & 0xFF) << 8 | (block[10] & 0xFF) << 16;
        return Optional.of(new PiccData(uid, counter));
    }

    /** As a tag writes it. */
    String close(byte[] metaKey) {
        var block =
                ByteBuffer.allocate(AesCmac.BLOCK)
                        .put(BOTH_WITH_SEVEN)
                        .put(HexFormat.of().parseHex(uid))
                        .put(SunMac.littleEndian(counter))
                        .array();
        return HexFormat.of()
                .withUpperCase()
                .formatHex(AesCmac.encrypted(metaKey, Arrays.copyOf(block, AesCmac.BLOCK)));
    }
}
