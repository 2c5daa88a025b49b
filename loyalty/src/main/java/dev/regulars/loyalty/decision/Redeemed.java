package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.Redeeming;
import dev.regulars.loyalty.programme.RedeemRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What points pay of a sale.
 *
 * @param rule absent where points cannot be spent
 * @param told what the till is told; absent with {@code rule}, and without a member
 * @param cut what they pay of each line, in minor units
 * @param points how many that is, by line
 */
record Redeemed(@Nullable RedeemRule rule, @Nullable Redeeming told, long[] cut, long[] points) {

    static Redeemed nothing(int lines, @Nullable Redeeming told) {
        return new Redeemed(null, told, new long[lines], new long[lines]);
    }

    /** What comes off each line with these discounts. */
    long[] with(long[] discounts) {
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
