package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.Redeeming;
import dev.regulars.loyalty.offer.Spent;
import dev.regulars.loyalty.programme.RedeemRule;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What points pay of a sale.
 *
 * @param rule absent where points cannot be spent
 * @param told what the till is told; absent with {@code rule}, and without a member
 * @param cut what they pay of each line, in minor units; empty without {@code rule}
 * @param points how many that is, by line; empty without {@code rule}
 */
record Redeemed(@Nullable RedeemRule rule, @Nullable Redeeming told, long[] cut, long[] points) {

    private static final long[] NONE = {};

    static Redeemed nothing(@Nullable Redeeming told) {
        return new Redeemed(null, told, NONE, NONE);
    }

    /** What they pay of one line; absent where they pay nothing. */
    @Nullable Spent of(int line, Currency currency) {
        return rule == null || cut[line] == 0
                ? null
                : new Spent(points[line], new Money(cut[line], currency));
    }

    /** What comes off each line with these discounts. */
    long[] with(long[] discounts) {
        if (rule == null) {
            return discounts;
        }
        var off = discounts.clone();
        for (int i = 0; i < off.length; i++) {
            off[i] += cut[i];
        }
        return off;
    }

    void addTo(List<Adjustment> adjustments, SaleLines lines, String language) {
        for (int i = 0; i < cut.length; i++) {
            if (cut[i] > 0) {
                adjustments.add(adjustment(lines, i, language));
            }
        }
    }

    private Adjustment adjustment(SaleLines lines, int index, String language) {
        var by = Objects.requireNonNull(rule);
        var line = lines.line(index);
        return new Adjustment(
                RedeemRule.ID,
                line.id(),
                new Money(cut[index], line.amount().currency()),
                line.taxCode(),
                switch (by.as()) {
                    case DISCOUNT -> Adjustment.Kind.DISCOUNT;
                    case PAYMENT -> Adjustment.Kind.PAYMENT;
                },
                by.text(language));
    }
}
