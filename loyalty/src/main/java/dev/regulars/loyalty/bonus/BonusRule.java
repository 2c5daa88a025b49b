package dev.regulars.loyalty.bonus;

import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many points a payment earns: {@code points} for every {@code per} paid, times the tier's
 * multiplier.
 *
 * @param points 1 or more
 * @param per above 0
 * @param multiplier by tier id; 1 for a tier that is not named
 * @param expiresAfterDays for how many days after it was earned a point can be spent; 0 is for ever
 * @param vestsAfterDays days until a point can be spent; 0 is at once
 */
public record BonusRule(
        long points,
        Money per,
        Map<String, BigDecimal> multiplier,
        int expiresAfterDays,
        int vestsAfterDays) {
    public BonusRule {
        multiplier = Collections.unmodifiableSortedMap(new TreeMap<>(multiplier));
        if (points < 1 || !per.isPositive()) {
            throw new IllegalArgumentException("bonus of " + points + " per " + per);
        }
        if (vestsAfterDays < 0 || expiresAfterDays > 0 && vestsAfterDays > expiresAfterDays) {
            throw new IllegalArgumentException(
                    "points vest after " + vestsAfterDays + " of " + expiresAfterDays + " days");
        }
    }

    /** Points earned on a day. */
    public Lot lot(LocalDate on, long earned) {
        return new Lot(on.plusDays(vestsAfterDays), until(on), earned);
    }

    /** The last day on which what was earned on a day can be spent; absent where it is for ever. */
    public @Nullable LocalDate until(LocalDate on) {
        return expiresAfterDays == 0 ? null : on.plusDays(expiresAfterDays);
    }
}
