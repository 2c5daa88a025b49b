package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.programme.Funder;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Show;
import dev.regulars.loyalty.programme.Stacking;
import java.util.Map;
import java.util.Set;

/** An offer with anything that offers have. */
final class AnyOffer {
    private AnyOffer() {}

    static Offer of(String id, Dice dice) {
        return new Offer(
                id,
                Map.of(),
                AnyAudience.of(dice),
                AnyPeriod.of(dice),
                dice.oneIn(3) ? AnyCondition.of(dice) : null,
                AnyBenefit.of(dice),
                AnyLimit.perMember(dice),
                stacking(dice),
                dice.oneIn(10) ? Set.of(dice.any("elsewhere", AnyContext.STORE)) : Set.of(),
                Funder.HEAD_OFFICE,
                Show.CUSTOMER,
                AnyLimit.total(dice),
                AnyLimit.code(dice));
    }

    private static Stacking stacking(Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> new Stacking.Exclusive();
            case 1, 2 -> new Stacking.BestOf(dice.any("g0", "g1"));
            default -> new Stacking.WithOthers();
        };
    }
}
