package dev.regulars.loyalty.bonus;

import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many points a payment earns: {@code points} for every {@code per} paid, times the tier's
 * multiplier.
 *
 * @param points 1 or more
 * @param per above 0
 * @param multiplier by tier id; 1 for a tier that is not named
 * @param expiresAfterDays days until a point is lost; 0 is never
 */
public record BonusRule(
        long points, Money per, Map<String, BigDecimal> multiplier, int expiresAfterDays) {
    public BonusRule {
        multiplier = Collections.unmodifiableSortedMap(new TreeMap<>(multiplier));
        if (points < 1 || !per.isPositive()) {
            throw new IllegalArgumentException("bonus of " + points + " per " + per);
        }
    }
}
