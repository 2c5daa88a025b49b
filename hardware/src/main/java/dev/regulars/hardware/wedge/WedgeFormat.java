package dev.regulars.hardware.wedge;

import java.time.Duration;

/**
 * How the shop's keyboard readers type.
 *
 * @param prefix what they type before each code, at most 8 characters; often nothing
 * @param suffix what they type after it, at most 8: {@code \r} is Enter, {@code \t} is Tab
 * @param longestGap between two keys, 5 to 200 ms: a person is slower
 * @param shortest how many keys that fast are a reader's even without a prefix, 3 to 40
 */
public record WedgeFormat(String prefix, String suffix, Duration longestGap, int shortest) {
    /** As most readers leave the factory. */
    public static final WedgeFormat USUAL = new WedgeFormat("", "\r", Duration.ofMillis(35), 6);

    private static final int LONGEST_MARK = 8;

    public WedgeFormat {
        checkMark("prefix", prefix);
        checkMark("suffix", suffix);
        check("gap", longestGap.toMillis(), 5, 200);
        check("least", shortest, 3, 40);
    }

    private static void checkMark(String what, String mark) {
        if (mark.length() > LONGEST_MARK) {
            throw new IllegalArgumentException(
                    "%s: at most %d characters, not %d"
                            .formatted(what, LONGEST_MARK, mark.length()));
        }
    }

    private static void check(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s: %d to %d, not %d".formatted(what, least, most, value));
        }
    }
}
