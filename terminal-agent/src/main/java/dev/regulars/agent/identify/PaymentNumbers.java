package dev.regulars.agent.identify;

import java.nio.CharBuffer;
import java.util.Arrays;

/** Whether a text is what a payment card says. Keeps nothing of it. */
final class PaymentNumbers {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;
    private static final int AFTER_EQUALS = 7;

    private PaymentNumbers() {}

    static boolean isPayment(CharBuffer field) {
        return isTrack1(field) || isTrack2(field) || isNumber(field);
    }

    /**
     * Whether any digits of it, with spaces or hyphens between them, are a payment card's number.
     */
    static boolean anywhereIn(CharBuffer text) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !belongsToNumber(text.get(at))) {
                if (isNumber(text.slice(start, at - start))) {
                    return true;
                }
                start = at + 1;
            }
        }
        return false;
    }

    private static boolean belongsToNumber(char c) {
        return c >= '0' && c <= '9' || c == ' ' || c == '-';
    }

    /** Format code B and an account up to a caret; some schemes write spaces in it. */
    private static boolean isTrack1(CharBuffer field) {
        return field.length() > 2
                && field.get(0) == 'B'
                && digitsFrom(field, 1) > 0
                && field.chars().anyMatch(c -> c == '^');
    }

    /**
     * The account, {@code =}, year and month, service code; of a swipe that broke off after the
     * account, the account decides.
     */
    private static boolean isTrack2(CharBuffer field) {
        int digits = digitsFrom(field, 0);
        return digits >= SHORTEST
                && digits <= LONGEST
                && digits < field.length()
                && field.get(digits) == '='
                && (digitsFrom(field, digits + 1) >= AFTER_EQUALS
                        || isNumber(field.slice(0, digits)));
    }

    private static boolean isNumber(CharBuffer field) {
        char[] digits = Digits.of(field);
        try {
            return digits.length >= SHORTEST
                    && digits.length <= LONGEST
                    && Digits.luhnHolds(digits)
                    && inPaymentRange(digits);
        } finally {
            Arrays.fill(digits, '\0');
        }
    }

    /** Issuer ranges of the schemes in use (ISO/IEC 7812). */
    private static boolean inPaymentRange(char[] digits) {
        int two = (digits[0] - '0') * 10 + digits[1] - '0';
        int four = two * 100 + (digits[2] - '0') * 10 + digits[3] - '0';
        return digits[0] == '4'
                || two >= 50 && two <= 58
                || four >= 2221 && four <= 2720
                || switch (two) {
                    case 30, 34, 35, 36, 37, 38, 39, 60, 62, 64, 65, 67, 81 -> true;
                    default -> false;
                };
    }

    private static int digitsFrom(CharBuffer field, int from) {
        int at = from;
        while (at < field.length() && field.get(at) >= '0' && field.get(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
