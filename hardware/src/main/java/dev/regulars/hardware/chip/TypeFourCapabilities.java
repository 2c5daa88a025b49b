package dev.regulars.hardware.chip;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a Type 4 tag says of itself (NFC Forum Type 4 Tag 1.2, 4.2).
 *
 * @param longestAnswer how many bytes may be read at once, 15 to 255
 * @param file the id of the file with the message
 * @param size how large that file is, in bytes
 */
record TypeFourCapabilities(int longestAnswer, int file, int size) {
    /** In bytes, of the part that every such tag has. */
    static final int LENGTH = 15;

    private static final int SHORTEST_ANSWER = 15;
    private static final int LONGEST_ANSWER = 255;
    private static final int MESSAGE_FILE = 0x0406;

    /** Empty when they are no capabilities, or the file with the message cannot be read freely. */
    static Optional<TypeFourCapabilities> of(byte[] bytes) {
        if (bytes.length < LENGTH) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(bytes);
        int answer = fields.getShort(3) & 0xFFFF;
        var said =
                new TypeFourCapabilities(
                        Math.min(answer, LONGEST_ANSWER),
                        fields.getShort(9) & 0xFFFF,
                        fields.getShort(11) & 0xFFFF);
        boolean readable =
                fields.getShort(7) == MESSAGE_FILE && bytes[13] == 0 && answer >= SHORTEST_ANSWER;
        return readable ? Optional.of(said) : Optional.empty();
    }
}
