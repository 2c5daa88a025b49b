package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.programme.Limit;
import dev.regulars.loyalty.programme.OfferCode;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.programme.Total;
import org.jspecify.annotations.Nullable;

/** How often an offer is given, and what must be shown for it. */
final class AnyLimit {
    /** The code of every offer that has a general one. */
    static final String CODE = "SUMMER26";

    private AnyLimit() {}

    static @Nullable Limit perMember(Dice dice) {
        return dice.oneIn(4)
                ? new Limit(dice.from(1, 3), dice.any(Limit.Per.values()), policy(dice))
                : null;
    }

    static @Nullable Total total(Dice dice) {
        return switch (dice.below(12)) {
            case 0 -> new Total.Uses(dice.from(1, 20), dice.oneIn(2) ? 5 : null);
            case 1 -> new Total.Budget(dice.money(9_000), null);
            default -> null;
        };
    }

    static @Nullable OfferCode code(Dice dice) {
        return switch (dice.below(12)) {
            case 0 -> new OfferCode.General(CODE);
            case 1 -> new OfferCode.SingleUse(policy(dice));
            default -> null;
        };
    }

    static OfflinePolicy policy(Dice dice) {
        return switch (dice.below(5)) {
            case 0 -> new OfflinePolicy.Deny();
            case 1 -> new OfflinePolicy.Escrow();
            case 2 -> OfflinePolicy.DEFAULT;
            default ->
                    new OfflinePolicy.Limited(
                            dice.from(1, 3),
                            dice.oneIn(2) ? dice.from(1, 4) : null,
                            dice.oneIn(2) ? dice.money(3_000) : null);
        };
    }
}
