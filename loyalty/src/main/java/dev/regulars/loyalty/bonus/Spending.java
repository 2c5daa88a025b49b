package dev.regulars.loyalty.bonus;

import dev.regulars.loyalty.money.Money;
import java.util.List;

/**
 * Points that paid for a part of a sale.
 *
 * @param points above 0
 * @param amount what they were worth
 * @param lots what they were taken from, adding up to {@code points}; what was lost first comes
 *     first
 */
public record Spending(long points, Money amount, List<Lot> lots) {
    public Spending {
        lots = List.copyOf(lots);
    }
}
