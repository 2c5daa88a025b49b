package dev.regulars.agent.identify;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parts of a web address that may be a code of ours: the value of a parameter called {@code c},
 * in the query or after the {@code #}, and the last part of the path. Percent signs are undone. All
 * together they are no longer than the address.
 */
final class LinkParts {
    private static final List<String> SCHEMES = List.of("https://", "http://");

    private final CharBuffer address;
    private final List<char[]> parts = new ArrayList<>();

    private LinkParts(CharBuffer address) {
        this.address = address;
    }

    /**
     * None for a text that is no web address.
     *
     * @return copies, for the caller to wipe
     */
    static List<char[]> of(CharBuffer text) {
        for (var scheme : SCHEMES) {
            if (beginsWith(text, scheme)) {
                return new LinkParts(text.slice(scheme.length(), text.length() - scheme.length()))
                        .found();
            }
        }
        return List.of();
    }

    private List<char[]> found() {
        int pathEnd = next(0, "?#");
        for (int at = pathEnd; at < address.length(); at = next(at + 1, "?#&")) {
            if (beginsWith(address.slice(at + 1, address.length() - at - 1), "c=")) {
                add(at + 3, next(at + 1, "?#&"));
            }
        }
        int end = pathEnd;
        while (end > 0 && address.get(end - 1) == '/') {
            end--;
        }
        int start = end;
        while (start > 0 && address.get(start - 1) != '/') {
            start--;
        }
        if (start > 0) {
            add(start, end);
        }
        return parts;
    }

    private int next(int from, String any) {
        int at = from;
        while (at < address.length() && any.indexOf(address.get(at)) < 0) {
            at++;
        }
        return at;
    }

    private void add(int from, int to) {
        var part = new char[to - from];
        int length = 0;
        for (int at = from; at < to; at++) {
            int escaped = address.get(at) == '%' ? escaped(at, to) : -1;
            part[length++] = escaped < 0 ? address.get(at) : (char) escaped;
            at += escaped < 0 ? 0 : 2;
        }
        parts.add(Arrays.copyOf(part, length));
        Arrays.fill(part, '\0');
    }

    /** The character of two hexadecimal digits; -1 for anything else, or what is not ASCII. */
    private int escaped(int at, int to) {
        if (at + 2 >= to) {
            return -1;
        }
        int high = Character.digit(address.get(at + 1), 16);
        int low = Character.digit(address.get(at + 2), 16);
        return high < 0 || low < 0 || high > 7 ? -1 : high << 4 | low;
    }

    private static boolean beginsWith(CharBuffer text, String beginning) {
        for (int at = 0; at < beginning.length(); at++) {
            if (at >= text.length()
                    || Character.toLowerCase(text.get(at)) != beginning.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
