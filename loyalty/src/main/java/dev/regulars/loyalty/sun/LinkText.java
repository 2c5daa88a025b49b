package dev.regulars.loyalty.sun;

import java.util.Locale;
import java.util.Optional;

/** The part of a link after its question mark, and where its parameters stand in it. */
final class LinkText {
    private final String query;

    private LinkText(String query) {
        this.query = query;
    }

    /** Whether a text is this address with parameters after it. */
    static boolean isAt(CharSequence text, String bareUrl) {
        int end = bareUrl.length();
        if (text.length() <= end) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (lower(text.charAt(i)) != lower(bareUrl.charAt(i))) {
                return false;
            }
        }
        return query(text, end) > 0;
    }

    static LinkText of(CharSequence text, int urlLength) {
        int from = query(text, urlLength);
        return new LinkText(text.subSequence(from, text.length()).toString());
    }

    private static int query(CharSequence text, int end) {
        int at = text.charAt(end) == '/' ? end + 1 : end;
        return at < text.length() && text.charAt(at) == '?' ? at + 1 : -1;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    boolean has(String name) {
        return start(name) >= 0;
    }

    /** A parameter of exactly so many hex digits, in upper case. */
    Optional<String> hex(String name, int digits) {
        int from = start(name);
        int to = from + digits;
        return from < 0 || end(from) != to || !isHex(query, from, to)
                ? Optional.empty()
                : Optional.of(query.substring(from, to).toUpperCase(Locale.ROOT));
    }

    /** What a tag computes its MAC over: from one value to the beginning of another, or nothing. */
    String between(String first, String second) {
        int from = start(first);
        int to = start(second);
        return from < 0 || to < from ? "" : query.substring(from, to);
    }

    private int start(String name) {
        var head = name + "=";
        for (int at = 0; at >= 0; at = next(at)) {
            if (query.startsWith(head, at)) {
                return at + head.length();
            }
        }
        return -1;
    }

    private int next(int at) {
        int and = query.indexOf('&', at);
        return and < 0 ? -1 : and + 1;
    }

    private int end(int from) {
        int and = query.indexOf('&', from);
        return and < 0 ? query.length() : and;
    }

    private static boolean isHex(String text, int from, int to) {
        return text.substring(from, to)
                .chars()
                .allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x7F);
    }
}
