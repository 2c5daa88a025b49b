package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.condition.ConditionLogic;
import dev.regulars.loyalty.programme.TierRule;
import java.util.List;

/** Finds tiers in which nobody can ever be, because a higher one asks for less. */
final class TierOrder {
    private TierOrder() {}

    /**
     * Complains at each such tier, and warns of invitations that say little; the lists go together.
     */
    static void check(ConditionLogic logic, List<Value> places, List<TierRule> lowestFirst) {
        for (int low = 1; low < lowestFirst.size(); low++) {
            warnOfOvertaken(places.get(low), lowestFirst, low);
            for (int high = low + 1; high < lowestFirst.size(); high++) {
                var lower = lowestFirst.get(low);
                var higher = lowestFirst.get(high);
                if (lower.when() != null
                        && higher.when() != null
                        && logic.implies(lower.when(), higher.when())) {
                    places.get(low).mistake(unreachable(lower.id(), higher.id()));
                }
            }
        }
    }

    private static void warnOfOvertaken(Value place, List<TierRule> lowestFirst, int low) {
        var tier = lowestFirst.get(low);
        if (!tier.invitation()) {
            return;
        }
        lowestFirst.stream()
                .skip(low + 1L)
                .filter(higher -> !higher.invitation())
                .findFirst()
                .ifPresent(higher ->
                        place.section()
                                .warnAt(
                                        "invitation",
                                        "whoever earns '"
                                                + higher.id()
                                                + "' stands above this tier, invited or not"));
    }

    private static String unreachable(String lower, String higher) {
        return "nobody can be in tier '"
                + lower
                + "': whoever fulfils it fulfils the higher tier '"
                + higher
                + "' too. Tiers are listed lowest first";
    }
}
