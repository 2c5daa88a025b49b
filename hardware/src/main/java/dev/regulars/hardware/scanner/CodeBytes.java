package dev.regulars.hardware.scanner;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of a whole code: UTF-8 when they can be, else ISO-8859-1. The line ends that a scanner
 * was set to add are left out.
 */
record CodeBytes(byte[] bytes) {

    /** Empty when there is no text. The bytes are not wiped. */
    Optional<char[]> text() {
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\r' || bytes[length - 1] == '\n')) {
            length--;
        }
        if (length == 0) {
            return Optional.empty();
        }
        int end = length;
        return decoded(end, StandardCharsets.UTF_8)
                .or(() -> decoded(end, StandardCharsets.ISO_8859_1));
    }

    private Optional<char[]> decoded(int length, Charset charset) {
        CharBuffer text = CharBuffer.allocate(length);
        try {
            // A new decoder reports what it cannot read, and no character needs less than a byte.
            boolean well =
                    charset.newDecoder()
                            .decode(ByteBuffer.wrap(bytes, 0, length), text, true)
                            .isUnderflow();
            return well
                    ? Optional.of(Arrays.copyOf(text.array(), text.position()))
                    : Optional.empty();
        } finally {
            Arrays.fill(text.array(), '\0');
        }
    }
}
