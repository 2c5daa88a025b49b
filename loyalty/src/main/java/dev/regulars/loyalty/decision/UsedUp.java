package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.Total;

/** Why an offer is not given of which all members together have had everything. */
public final class UsedUp {
    private UsedUp() {}

    public static Reason of(Total total) {
        return switch (total) {
            case Total.Uses uses -> Why.of("total-used-up", "most", uses.most());
            case Total.Budget budget -> Why.of("budget-used-up", "most", budget.most().plain());
        };
    }
}
