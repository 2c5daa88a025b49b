package dev.regulars.agent.identify;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of a text that may be a number by themselves: the whole, and each track of a stripe
 * between its sentinels, with the account before its separator (ISO/IEC 7813). All are windows on
 * the one array that is wiped.
 */
final class Fields {
    /** What an EAN-13 has at most, and a UPC-A with the 0 before it. */
    private static final int ARTICLE = 13;

    private final CharBuffer whole;
    private final List<CharBuffer> tracks;
    private final boolean article;

    private Fields(CharBuffer whole, List<CharBuffer> tracks, boolean article) {
        this.whole = whole;
        this.tracks = tracks;
        this.article = article;
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
        boolean article =
                isMarked(text) && text[1] == 'E' && text[2] == '0' && whole.length() <= ARTICLE;
        return new Fields(whole, tracks(whole), article);
    }

    /**
     * Whether it comes from an EAN-13 or UPC-A, as its symbology says ({@code ]E0}, ISO/IEC 15424).
     * They are printed on goods and hold nothing but an article's number with a check digit of its
     * own; of a hundred such numbers one could be a payment card's as well.
     */
    boolean isArticle() {
        return article;
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
        return isMarked(text) ? 3 : 0;
    }

    private static boolean isMarked(char[] text) {
        return text.length > 3 && text[0] == ']' && Character.isLetter(text[1]);
    }

    private static List<CharBuffer> tracks(CharBuffer whole) {
        var tracks = new ArrayList<CharBuffer>();
        int start = -1;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.get(i);
            if (c == '%' || c == ';' || c == '+') {
                // A torn track, or a name that holds a sentinel: what stood before counts too.
                add(tracks, whole, start, i);
                start = i + 1;
            } else if (c == '?') {
                add(tracks, whole, start, i);
                start = -1;
            }
        }
        add(tracks, whole, start, whole.length());
        return tracks;
    }

    /** Nothing stands between two sentinels in a row, and nothing is kept of it. */
    private static void add(List<CharBuffer> tracks, CharBuffer whole, int start, int end) {
        if (start >= 0 && start < end) {
            tracks.add(whole.slice(start, end - start));
            addAccount(tracks, whole, start, end);
        }
    }

    /** What stands before the first separator; a letter before it says the format of track 1. */
    private static void addAccount(List<CharBuffer> tracks, CharBuffer whole, int start, int end) {
        int from = start + (Character.isLetter(whole.get(start)) ? 1 : 0);
        int to = from;
        while (to < end && whole.get(to) != '=' && whole.get(to) != '^') {
            to++;
        }
        if (from < to && to < end) {
            tracks.add(whole.slice(from, to - from));
        }
    }
}
