package dev.regulars.hardware.stripe;

import dev.regulars.hardware.stripe.Track.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a track are. A part that is left out has a separator in its place (ISO/IEC
 * 7813, 6).
 *
 * @param format of the letter; -1 when there is none
 */
record TrackParts(
        int format,
        Span account,
        @Nullable Span name,
        @Nullable Span expiry,
        @Nullable Span service,
        @Nullable Span rest) {
    static final char END = '?';

    private static final int EXPIRY = 4;
    private static final int SERVICE = 3;

    static Optional<Kind> kind(char[] text) {
        if (text.length == 0) {
            return Optional.empty();
        }
        return switch (text[0]) {
            case '%' -> Optional.of(Kind.FIRST);
            case ';' -> Optional.of(Kind.SECOND);
            case '+' -> Optional.of(Kind.THIRD);
            default -> isChip(text) ? Optional.of(Kind.CHIP) : Optional.empty();
        };
    }

    /** Empty when it has no end, no number, or what no track can have. */
    static Optional<TrackParts> of(char[] text, Kind kind) {
        int end = end(text, kind);
        if (end < 0 || !isPrintable(text, end)) {
            return Optional.empty();
        }
        return switch (kind) {
            case FIRST -> first(text, end);
            case SECOND, THIRD -> numbers(text, 1, end, '=');
            case CHIP -> numbers(text, 0, end, 'D');
        };
    }

    private static Optional<TrackParts> first(char[] text, int end) {
        int format = end > 1 && Character.isLetter(text[1]) ? 1 : -1;
        int start = format < 0 ? 1 : 2;
        int accountEnd = find('^', text, start, end);
        if (accountEnd == start) {
            return Optional.empty();
        }
        var account = new Span(start, accountEnd);
        if (accountEnd == end) {
            return Optional.of(new TrackParts(format, account, null, null, null, null));
        }
        int nameEnd = find('^', text, accountEnd + 1, end);
        var name = new Span(accountEnd + 1, nameEnd);
        return Optional.of(afterName(text, format, account, name, nameEnd + 1, end, '^'));
    }

    private static Optional<TrackParts> numbers(char[] text, int start, int end, char separator) {
        int accountEnd = find(separator, text, start, end);
        return accountEnd == start
                ? Optional.empty()
                : Optional.of(
                        afterName(
                                text,
                                -1,
                                new Span(start, accountEnd),
                                null,
                                accountEnd + 1,
                                end,
                                separator));
    }

    private static TrackParts afterName(
            char[] text,
            int format,
            Span account,
            @Nullable Span name,
            int start,
            int end,
            char separator) {
        int at = Math.min(start, end);
        Span expiry = digits(text, at, end, EXPIRY);
        at = after(expiry, text, at, end, separator);
        Span service = digits(text, at, end, SERVICE);
        at = after(service, text, at, end, separator);
        return new TrackParts(format, account, name, expiry, service, new Span(at, end).ifAny());
    }

    private static @Nullable Span digits(char[] text, int at, int end, int length) {
        var span = new Span(at, at + length);
        return span.end() <= end && span.isDigits(text) ? span : null;
    }

    private static int after(@Nullable Span part, char[] text, int at, int end, char separator) {
        if (part != null) {
            return part.end();
        }
        return at < end && text[at] == separator ? at + 1 : at;
    }

    private static int end(char[] text, Kind kind) {
        if (kind == Kind.CHIP) {
            return text[text.length - 1] == 'F' ? text.length - 1 : text.length;
        }
        int end = find(END, text, 1, text.length);
        return end == text.length ? -1 : end;
    }

    private static int find(char wanted, char[] text, int start, int end) {
        int at = start;
        while (at < end && text[at] != wanted) {
            at++;
        }
        return at;
    }

    private static boolean isPrintable(char[] text, int end) {
        for (int i = 0; i < end; i++) {
            if (text[i] < ' ' || text[i] > '~') {
                return false;
            }
        }
        return true;
    }

    /** Digits, one D, digits, and an F where a half byte was left over. */
    private static boolean isChip(char[] text) {
        int separator = find('D', text, 0, text.length);
        int end = end(text, Kind.CHIP);
        return separator < end
                && new Span(0, separator).isDigits(text)
                && new Span(separator + 1, end).isDigits(text);
    }
}
