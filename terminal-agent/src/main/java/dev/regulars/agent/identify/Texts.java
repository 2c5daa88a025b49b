package dev.regulars.agent.identify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns what came over the wire into characters that can be wiped. */
final class Texts {
    private Texts() {}

    /**
     * One character a byte (ISO 8859-1), for all codes of ours are ASCII: a decoder would keep a
     * copy of its own. The bytes are wiped.
     */
    static char[] taken(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new char[0];
        }
        var text = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            text[i] = (char) (bytes[i] & 0xFF);
        }
        Arrays.fill(bytes, (byte) 0);
        return text;
    }
}
