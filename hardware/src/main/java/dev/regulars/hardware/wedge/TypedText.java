package dev.regulars.hardware.wedge;

import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.ScannedText;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The code in what a keyboard reader typed. Total for any text; what it takes is wiped. */
public final class TypedText {
    /** The longest text that is looked at. */
    public static final int LONGEST = 4096;

    private TypedText() {}

    /**
     * Takes prefix, suffix and line ends off. A text between sentinels ({@code %…?}, {@code ;…?})
     * is a stripe's and keeps them.
     *
     * @param typed wiped when this returns
     * @return empty where nothing is left, or where it is too long
     */
    public static Optional<ScannedText> read(char[] typed, WedgeFormat format) {
        try {
            return typed.length > LONGEST ? Optional.empty() : code(typed, format);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private static Optional<ScannedText> code(char[] typed, WedgeFormat format) {
        var rest = CharBuffer.wrap(typed);
        if (startsWith(rest, format.prefix())) {
            rest = rest.slice(format.prefix().length(), rest.length() - format.prefix().length());
        }
        if (endsWith(rest, format.suffix())) {
            rest = rest.slice(0, rest.length() - format.suffix().length());
        }
        rest = withoutLineEnd(rest);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        var characters = new char[rest.length()];
        rest.duplicate().get(characters);
        var medium = isSentinel(characters[0]) ? Medium.STRIPE : Medium.BAR_CODE;
        return Optional.of(new ScannedText(medium, characters));
    }

    private static CharBuffer withoutLineEnd(CharBuffer text) {
        int end = text.length();
        while (end > 0 && isLineEnd(text.get(end - 1))) {
            end--;
        }
        return text.slice(0, end);
    }

    /** Whether a stripe's track begins with it (ISO/IEC 7813). */
    static boolean isSentinel(char key) {
        return key == '%' || key == ';';
    }

    static boolean startsWith(CharBuffer text, String mark) {
        int length = mark.length();
        return length <= text.length() && text.slice(0, length).equals(CharBuffer.wrap(mark));
    }

    static boolean endsWith(CharBuffer text, String mark) {
        int from = text.length() - mark.length();
        return from >= 0 && text.slice(from, mark.length()).equals(CharBuffer.wrap(mark));
    }

    private static boolean isLineEnd(char key) {
        return key == '\r' || key == '\n' || key == '\t';
    }
}
