package dev.regulars.hardware.stripe;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a track.
 *
 * @param end the place after its last character
 */
record Span(int start, int end) {
    int length() {
        return end - start;
    }

    boolean isDigits(char[] text) {
        return IntStream.range(start, end).allMatch(i -> text[i] >= '0' && text[i] <= '9');
    }

    /** Null when there is nothing in it. */
    @Nullable Span ifAny() {
        return length() > 0 ? this : null;
    }
}
