package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;
import java.math.BigDecimal;
import java.util.List;

/** What an offer gives. */
final class AnyBenefit {
    private static final List<Scope> SCOPES =
            List.of(
                    Scope.BASKET,
                    Scope.BASKET,
                    Scope.FAVOURITE,
                    scope("category:a"),
                    scope("category:b"),
                    scope("category:a/x"),
                    scope("category:x"),
                    scope("sku:s1"),
                    scope("sku:s2"));
    private static final Scope ARTICLE = scope("sku:s1");

    private AnyBenefit() {}

    static Benefit of(Dice dice) {
        var scope = dice.any(SCOPES);
        var cap = dice.oneIn(3) ? dice.money(900) : null;
        return switch (dice.below(11)) {
            case 0, 1 -> new Benefit.AmountOff(dice.money(3_000), scope);
            case 2 -> new Benefit.CheapestFree(dice.from(1, 3), scope, cap);
            case 3 -> new Benefit.FreePiece(ARTICLE);
            case 4 -> new Benefit.FixedPrice(dice.money(2_000), scope, cap);
            case 5 -> new Benefit.BuyGet(dice.from(1, 3), dice.from(1, 2), scope, cap);
            case 6 -> new Benefit.Points(dice.from(1, 50), scope);
            case 7 -> new Benefit.MorePoints(percent(dice), scope);
            case 8 -> new Benefit.Treatment("flowers");
            default -> new Benefit.Percent(percent(dice), scope, cap);
        };
    }

    private static BigDecimal percent(Dice dice) {
        return dice.oneIn(6)
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(dice.from(1, 10_000), 2);
    }

    private static Scope scope(String written) {
        return Scope.of(written).orElseThrow();
    }
}
