package dev.regulars.loyalty.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in whole minor units of one currency (cents, øre, yen). Never floating point; rounding
 * happens only where a rounding mode is written. Arithmetic across currencies is refused, overflow
 * too.
 *
 * @param minor minor units as ISO 4217 counts them: 840 is 8.40 EUR, 840 JPY
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Nothing, in this currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a plain decimal such as {@code 8.40} or {@code -3}.
     *
     * @throws IllegalArgumentException when it is no number or has more decimals than the currency
     */
    public static Money of(String decimal, Currency currency) {
        try {
            return of(new BigDecimal(decimal.strip()), currency);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "an amount such as 8.40 was expected but found '" + decimal + "'");
        }
    }

    /** An exact decimal; refuses more decimals than the currency has. */
    public static Money of(BigDecimal decimal, Currency currency) {
        try {
            var units = decimal.movePointRight(currency.getDefaultFractionDigits());
            return new Money(units.longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    decimal.toPlainString() + " has more decimals than " + currency + " allows");
        }
    }

    /** A decimal of any precision, rounded to minor units. */
    public static Money rounded(BigDecimal decimal, Currency currency, RoundingMode mode) {
        return of(decimal.setScale(currency.getDefaultFractionDigits(), mode), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** This many of it, rounded to minor units. */
    public Money times(BigDecimal factor, RoundingMode mode) {
        var product = BigDecimal.valueOf(minor).multiply(factor).setScale(0, mode);
        return new Money(product.longValueExact(), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /** The amount in major units, with the currency's own number of decimals. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** The plain decimal without the currency, {@code 8.40}: how amounts are written in JSON. */
    public String plain() {
        return decimal().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return plain() + " " + currency;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(this + " and " + other + " are of two currencies");
        }
        return other;
    }
}
