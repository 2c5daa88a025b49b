package dev.regulars.loyalty.sun;

/**
 * One tag's key out of the one that all tags have in common: NXP AN10922, AES-128. Not a plain
 * CMAC: its message is always padded to two blocks.
 */
final class Diversified {
    /** The longest input, in bytes. */
    static final int MOST = 31;

    private static final int TWO_BLOCKS = 2 * AesCmac.BLOCK;
    private static final byte AES_128 = 0x01;

    private Diversified() {}

    static byte[] key(byte[] master, byte[] input) {
        var message = new byte[TWO_BLOCKS];
        message[0] = AES_128;
        System.arraycopy(input, 0, message, 1, input.length);
        byte[] last = doubled(AesCmac.lastBlock(master, new byte[AesCmac.BLOCK]));
        if (input.length < MOST) {
            message[input.length + 1] = (byte) 0x80;
            last = doubled(last);
        }
        for (int i = 0; i < AesCmac.BLOCK; i++) {
            message[AesCmac.BLOCK + i] ^= last[i];
        }
        return AesCmac.lastBlock(master, message);
    }

    /** Times x in the field of NIST SP 800-38B, section 6.1. */
    private static byte[] doubled(byte[] block) {
        var twice = new byte[AesCmac.BLOCK];
        for (int i = 0; i < AesCmac.BLOCK; i++) {
            int carried = i + 1 < AesCmac.BLOCK ? (block[i + 1] & 0x80) >> 7 : 0;
            twice[i] = (byte) (block[i] << 1 | carried);
        }
        if (block[0] < 0) {
            twice[AesCmac.BLOCK - 1] ^= (byte) 0x87;
        }
        return twice;
    }
}
