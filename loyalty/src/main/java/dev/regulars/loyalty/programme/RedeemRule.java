package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.money.Money;
import java.math.BigInteger;
import java.util.Map;

/**
 * What points are worth, and how they are spent.
 *
 * @param worth above 0, for every {@code per} points
 * @param per 1 or more
 * @param minimum fewer points cannot be spent at once, 1 or more
 * @param step only multiples of it are spent, 1 or more
 * @param text for the receipt by language, at most 32 characters; the one for all under the empty
 *     key
 * @param offline what a till lets be spent that head office has not heard of
 */
public record RedeemRule(
        Money worth,
        long per,
        As as,
        long minimum,
        long step,
        Map<String, String> text,
        OfflinePolicy offline) {

    /** What spending points goes by where offers go by their ids; no offer can be called so. */
    public static final String ID = "bonus.redeem";

    public RedeemRule {
        text = Map.copyOf(text);
        if (!worth.isPositive() || per < 1 || minimum < 1 || step < 1) {
            throw new IllegalArgumentException(
                    worth + " per " + per + " points, from " + minimum + " in steps of " + step);
        }
    }

    /** What points do to a bill. */
    public enum As {
        /** They lower the price, and its tax with it. */
        DISCOUNT,
        /** They pay a part of it; the tax stays. */
        PAYMENT
    }

    /** What the receipt says. */
    public String text(String language) {
        return Texts.in(language, text, "points");
    }

    /**
     * As many of so many points as can be spent at once, without any that bring nothing; 0 where
     * those are too few.
     */
    public long spendable(long points) {
        long whole = points / step * step;
        return whole < least() ? 0 : stepped(pointsFor(worthOf(whole)));
    }

    /** The fewest points that can be spent at once: those that bring one minor unit at least. */
    public long least() {
        return stepped(pointsFor(new Money(1, worth.currency())));
    }

    private long stepped(long points) {
        return Math.ceilDiv(Math.max(minimum, points), step) * step;
    }

    /** What points are worth, rounded down to minor units. */
    public Money worthOf(long points) {
        var minor =
                BigInteger.valueOf(points)
                        .multiply(BigInteger.valueOf(worth.minor()))
                        .divide(BigInteger.valueOf(per));
        return new Money(minor.longValueExact(), worth.currency());
    }

    /** The fewest points that are worth an amount. */
    public long pointsFor(Money amount) {
        var whole = BigInteger.valueOf(amount.minor()).multiply(BigInteger.valueOf(per));
        var parts = whole.divideAndRemainder(BigInteger.valueOf(worth.minor()));
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }

    /** The most points that are worth no more than an amount, and not one that brings nothing. */
    public long mostFor(Money amount) {
        long points = pointsFor(amount);
        return worthOf(points).compareTo(amount) > 0 ? points - 1 : points;
    }
}
