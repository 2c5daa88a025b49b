package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Limit;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.programme.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what one till may do, and what one use costs, against what there is in all. */
final class Budgets {
    private Budgets() {}

    /** Complains at each limit that does not fit; the lists go together. */
    static void check(List<Value> places, List<Offer> offers) {
        for (int i = 0; i < offers.size(); i++) {
            var total = offers.get(i).total();
            var section = places.get(i).section();
            if (total != null && section.has("limit")) {
                check(section.required("limit").section(), offers.get(i), total);
            }
        }
    }

    private static void check(Section limit, Offer offer, Total total) {
        var alone = alone(offer.limit(), total);
        if (alone != null && alone > total.units() && limit.has("offline")) {
            limit.mistakeAt("offline", "one till alone may do more than there is in all");
        }
        if (!(total instanceof Total.Budget(var most, var perTill))) {
            return;
        }
        if (offer.give() instanceof Benefit.AmountOff(var amount, var _)) {
            if (amount.compareTo(most) > 0) {
                limit.mistakeAt(
                        "budget", "one use costs " + amount.plain() + ", more than there is");
            } else if (perTill != null && amount.compareTo(perTill) > 0) {
                limit.mistakeAt(
                        "per-till",
                        "one use costs " + amount.plain() + ", more than one till holds");
            }
        }
    }

    /** What a till may do by itself, in the units of the total; absent where nothing says. */
    private static @Nullable Long alone(@Nullable Limit limit, Total total) {
        if (limit == null || !(limit.offline() instanceof OfflinePolicy.Limited limited)) {
            return null;
        }
        return switch (total) {
            case Total.Uses _ ->
                    limited.perTillAndDay() == null ? null : limited.perTillAndDay().longValue();
            case Total.Budget _ ->
                    limited.valuePerTill() == null ? null : limited.valuePerTill().minor();
        };
    }
}
