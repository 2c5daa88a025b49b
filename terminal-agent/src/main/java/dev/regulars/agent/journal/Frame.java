package dev.regulars.agent.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How a batch lies in a segment: length of the body (u32, big-endian), CRC-32C of all that follows
 * (u32), SHA-256 of the frame before (32 bytes), body.
 *
 * @param before the hash that chains it to the frame before it; zeroes for the very first
 */
record Frame(byte[] before, byte[] body) {
    static final int HASH_BYTES = 32;
    static final int OVERHEAD = 8 + HASH_BYTES;

    /** A body begins with a head, so shorter is none; longer would be no batch of a till. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 256 << 20;

    /** As it lies in the file. */
    byte[] bytes() {
        return ByteBuffer.allocate(OVERHEAD + body.length)
                .putInt(body.length)
                .putInt(crc(before, body))
                .put(before)
                .put(body)
                .array();
    }

    int length() {
        return OVERHEAD + body.length;
    }

    /** The frame that begins at this offset, if a whole and undamaged one does. */
    static Optional<Frame> at(byte[] file, int offset) {
        if (file.length - offset < OVERHEAD + SHORTEST) {
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(file, offset, file.length - offset);
        int length = in.getInt();
        int crc = in.getInt();
        if (length < SHORTEST || length > LONGEST || length > in.remaining() - HASH_BYTES) {
            return Optional.empty();
        }
        var before = new byte[HASH_BYTES];
        var body = new byte[length];
        in.get(before).get(body);
        return crc(before, body) == crc ? Optional.of(new Frame(before, body)) : Optional.empty();
    }

    /** What the next frame carries as its {@code before}. */
    byte[] hash() {
        return sha256(bytes());
    }

    private static int crc(byte[] before, byte[] body) {
        var crc = new CRC32C();
        crc.update(before);
        crc.update(body);
        return (int) crc.getValue();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
