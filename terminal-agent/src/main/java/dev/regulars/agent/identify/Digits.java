package dev.regulars.agent.identify;

import java.nio.CharBuffer;
import java.util.Arrays;

/** Numbers as people key them: groups of digits with spaces or hyphens between. */
final class Digits {
    private static final char[] NONE = {};

    private Digits() {}

    /** The digits alone, in an array for the caller to wipe; none when there is anything else. */
    static char[] of(CharBuffer field) {
        var digits = new char[field.length()];
        int count = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.get(i);
            if (c >= '0' && c <= '9') {
                digits[count++] = c;
            } else if (c != ' ' && c != '-') {
                Arrays.fill(digits, '\0');
                return NONE;
            }
        }
        var exact = Arrays.copyOf(digits, count);
        Arrays.fill(digits, '\0');
        return exact;
    }

    /** ISO/IEC 7812-1, annex B. */
    static boolean luhnHolds(char[] digits) {
        int sum = 0;
        for (int i = 0; i < digits.length; i++) {
            int digit = digits[digits.length - 1 - i] - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
