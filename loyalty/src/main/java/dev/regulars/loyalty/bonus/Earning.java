package dev.regulars.loyalty.bonus;

import dev.regulars.loyalty.money.Shares;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a payment earns. The points of a whole sale are rounded down once, on what was paid for all
 * its earning lines together less what was paid back for returned ones; then they are spread over
 * the lines, each getting its exact points rounded down and the rest going to the lines that lost
 * most, of two alike to the earlier one. So the lines add up to the sale, an even exchange earns
 * nothing, and a return takes back.
 *
 * <p>Made once for each version of a programme; safe for use by many threads.
 */
public final class Earning {
    private static final int HUNDREDTHS = 100;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final Map<String, Rate> rates = new HashMap<>();
    private final @Nullable Rate usual;

    /**
     * @param rule absent where the programme gives no points
     */
    public Earning(@Nullable BonusRule rule) {
        usual = rule == null ? null : Rate.of(rule, HUNDREDTH);
        if (rule != null) {
            rule.multiplier()
                    .forEach((tier, factor) ->
                            rates.put(tier, Rate.of(rule, factor.multiply(HUNDREDTH))));
        }
    }

    /**
     * Points by line.
     *
     * @param paid minor units by line, negative on returned lines, 0 on lines that do not earn
     */
    public long[] points(String tier, long[] paid) {
        var once = new int[paid.length];
        Arrays.fill(once, HUNDREDTHS);
        return points(tier, paid, once);
    }

    /**
     * Points by line, where some lines earn more or less than usual.
     *
     * @param times by line, in hundredths: 200 is twice the points
     */
    public long[] points(String tier, long[] paid, int[] times) {
        var points = new long[paid.length];
        var rate = rates.getOrDefault(tier, usual);
        if (rate == null) {
            return points;
        }
        long sum = 0;
        long given = 0;
        var lost = new long[paid.length];
        for (int i = 0; i < paid.length; i++) {
            long counted = Math.multiplyExact(paid[i], times[i]);
            points[i] = rate.whole(counted);
            lost[i] = rate.lost(counted, points[i]);
            sum = Math.addExact(sum, counted);
            given += points[i];
        }
        Shares.handOut(rate.whole(sum) - given, points, lost);
        return points;
    }
}
