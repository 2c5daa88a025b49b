package dev.regulars.loyalty.programme;

import org.jspecify.annotations.Nullable;

/**
 * A kind of card number that the programme calls its own.
 *
 * @param name how people call the card ("club card")
 * @param prefix the digits it begins with
 * @param length digits in all, prefix and check digit included
 * @param chip where smart cards of this kind have their number; absent when none has one
 */
public record CardFormat(
        String name, String prefix, int length, CheckDigit check, @Nullable CardChip chip) {

    /** Whether a number is of this kind: digits only, prefix, length, check digit. */
    public boolean accepts(String number) {
        return number.length() == length
                && number.startsWith(prefix)
                && number.chars().allMatch(c -> c >= '0' && c <= '9')
                && check.holds(number);
    }
}
