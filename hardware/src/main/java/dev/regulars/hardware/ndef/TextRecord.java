package dev.regulars.hardware.ndef;

import dev.regulars.hardware.reader.ScannedText;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A text: a status byte, the language, and the rest in UTF-8 or UTF-16 (Text 1.0, 3.2). */
final class TextRecord {
    private static final int UTF_16 = 0x80;
    private static final int LANGUAGE_LENGTH = 0x3F;

    private TextRecord() {}

    static Optional<ScannedText> text(ByteBuffer payload) {
        if (!payload.hasRemaining()) {
            return Optional.empty();
        }
        var rest = payload.duplicate();
        int status = rest.get() & 0xFF;
        int language = status & LANGUAGE_LENGTH;
        if (language == 0 || language > rest.remaining()) {
            return Optional.empty();
        }
        rest.position(rest.position() + language);
        return (status & UTF_16) != 0 ? Characters.utf16(rest) : Characters.utf8("", rest);
    }
}
