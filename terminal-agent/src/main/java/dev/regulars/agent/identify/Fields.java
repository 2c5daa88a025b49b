package dev.regulars.agent.identify;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of a text that may be a number by themselves: the whole, and each track of a stripe
 * between its sentinels (ISO/IEC 7813). All are windows on the one array that is wiped.
 */
final class Fields {
    private final CharBuffer whole;
    private final List<CharBuffer> tracks;

    private Fields(CharBuffer whole, List<CharBuffer> tracks) {
        this.whole = whole;
        this.tracks = tracks;
    }

    static Fields of(char[] text) {
        int from = afterSymbology(text);
        int to = text.length;
        while (from < to && text[from] <= ' ') {
            from++;
        }
        while (from < to && text[to - 1] <= ' ') {
            to--;
        }
        var whole = CharBuffer.wrap(text, from, to - from).slice();
        return new Fields(whole, tracks(whole));
    }

    CharBuffer whole() {
        return whole.duplicate();
    }

    boolean isBlank() {
        return whole.isEmpty();
    }

    Stream<CharBuffer> stream() {
        return Stream.concat(Stream.of(whole), tracks.stream()).map(CharBuffer::duplicate);
    }

    /** Some scanners say first what kind of code it was: {@code ]Q0}, {@code ]C1} … */
    private static int afterSymbology(char[] text) {
        return text.length > 3 && text[0] == ']' && Character.isLetter(text[1]) ? 3 : 0;
    }

    private static List<CharBuffer> tracks(CharBuffer whole) {
        var tracks = new ArrayList<CharBuffer>();
        int start = -1;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.get(i);
            if (c == '%' || c == ';' || c == '+') {
                // A torn track, or a name that holds a sentinel: what stood before counts too.
                if (start >= 0) {
                    tracks.add(whole.slice(start, i - start));
                }
                start = i + 1;
            } else if (c == '?' && start >= 0) {
                tracks.add(whole.slice(start, i - start));
                start = -1;
            }
        }
        if (start >= 0) {
            tracks.add(whole.slice(start, whole.length() - start));
        }
        return tracks;
    }
}
