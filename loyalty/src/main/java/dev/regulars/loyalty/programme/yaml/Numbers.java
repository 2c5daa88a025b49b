package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.regex.Pattern;

/** Reads values that are numbers, amounts, days and dates, from their text. */
final class Numbers {
    private static final Pattern DAYS = Pattern.compile("[+-]?\\d{1,5}d");
    private static final Pattern CURRENCY = Pattern.compile("\\p{Lu}{3}|\\p{Sc}");
    private static final int MOST_DECIMALS = 2;

    private Numbers() {}

    static int whole(Value value, int least, int most) {
        var number = value.isNumber() ? new BigDecimal(value.text()) : null;
        boolean fits = number != null && decimals(number) == 0 && lies(number, least, most);
        if (!fits) {
            value.isNot("a whole number from " + least + " to " + most);
        }
        return fits ? number.intValue() : least;
    }

    /** Above 0 and up to {@code most}, with at most two decimals. */
    static BigDecimal positive(Value value, int most) {
        var number = value.isNumber() ? new BigDecimal(value.text()) : null;
        boolean fits =
                number != null
                        && number.signum() > 0
                        && decimals(number) <= MOST_DECIMALS
                        && lies(number, 0, most);
        if (!fits) {
            value.isNot("a number above 0 and up to " + most + ", with at most two decimals,");
        }
        return fits ? number : BigDecimal.ONE;
    }

    /** An amount above 0, written in quotes so that nobody takes it for a bare number. */
    static Money money(Value value, Currency currency) {
        var one = new Money(1, currency);
        if (value.isNumber()) {
            value.mistake(
                    "an amount of "
                            + currency
                            + " is meant: write it in quotes, such as '5.00', not as the bare"
                            + " number "
                            + value.text());
            return one;
        }
        if (!value.isSingle()) {
            value.isNot("an amount such as '5.00'");
            return one;
        }
        return money(value, value.text(), currency, one);
    }

    /** An amount above 0 from a part of a value's text. */
    static Money money(Value value, String text, Currency currency, Money otherwise) {
        if (CURRENCY.matcher(text).find()) {
            value.mistake(
                    "every amount here is in "
                            + currency
                            + ": write it without a currency, such as '5.00', not '"
                            + text
                            + "'");
            return otherwise;
        }
        try {
            var amount = Money.of(text, currency);
            if (amount.isPositive()) {
                return amount;
            }
            value.isNot("an amount above 0");
        } catch (IllegalArgumentException e) {
            value.mistake(String.valueOf(e.getMessage()));
        }
        return otherwise;
    }

    /** A number of days written {@code 60d} or {@code -3d}. */
    static int days(Value value, int least, int most) {
        var text = value.isSingle() ? value.text() : "";
        boolean readable = DAYS.matcher(text).matches();
        int days = readable ? Integer.parseInt(text.substring(0, text.length() - 1)) : least;
        if (!readable || days < least || days > most) {
            value.isNot("a number of days from " + least + "d to " + most + "d, such as 30d,");
            return least;
        }
        return days;
    }

    static LocalDate date(Value value) {
        try {
            return LocalDate.parse(value.isSingle() ? value.text() : "");
        } catch (DateTimeException e) {
            value.isNot("a date such as 2026-12-24");
            return LocalDate.EPOCH;
        }
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static boolean lies(BigDecimal number, int least, int most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
