package dev.regulars.loyalty.programme;

/** How the last digit of a card number is found from the others. */
public enum CheckDigit {
    /** ISO/IEC 7812-1, annex B. */
    LUHN,
    NONE;

    /** Whether a number of digits ends as it should. */
    public boolean holds(String digits) {
        return this == NONE || luhnSum(digits) % 10 == 0;
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighed = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
