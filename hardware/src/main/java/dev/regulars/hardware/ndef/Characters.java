package dev.regulars.hardware.ndef;

import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.ScannedText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Makes characters of bytes, in arrays that can be wiped; never a String. */
final class Characters {
    private Characters() {}

    static Optional<ScannedText> utf8(String beginning, ByteBuffer bytes) {
        return decoded(StandardCharsets.UTF_8, beginning, bytes);
    }

    /** Big-endian unless it says otherwise itself. */
    static Optional<ScannedText> utf16(ByteBuffer bytes) {
        return decoded(StandardCharsets.UTF_16, "", bytes);
    }

    private static Optional<ScannedText> decoded(
            Charset charset, String beginning, ByteBuffer bytes) {
        try {
            CharBuffer decoded = charset.newDecoder().decode(bytes.duplicate());
            try {
                return scanned(beginning, decoded);
            } finally {
                Arrays.fill(decoded.array(), '\0');
            }
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<ScannedText> scanned(String beginning, CharBuffer rest) {
        int length = beginning.length() + rest.length();
        if (length == 0 || length > ScannedText.LONGEST) {
            return Optional.empty();
        }
        var characters = new char[length];
        beginning.getChars(0, beginning.length(), characters, 0);
        rest.get(characters, beginning.length(), rest.length());
        return Optional.of(new ScannedText(Medium.CHIP, characters));
    }
}
