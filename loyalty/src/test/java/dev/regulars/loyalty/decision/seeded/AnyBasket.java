package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.LineFlag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A basket of pieces and of what is weighed, some of it brought back. */
final class AnyBasket {
    private static final List<String> ARTICLES = List.of("s0", "s1", "s2", "s3");
    private static final List<String> CATEGORIES = List.of("a", "b", "a/x", "b/x", "c", "wine");
    private static final List<BigDecimal> TAXES =
            List.of(new BigDecimal("0.25"), new BigDecimal("0.15"), BigDecimal.ZERO);

    private AnyBasket() {}

    static Basket of(Dice dice) {
        var lines = new ArrayList<Line>();
        int count = dice.from(1, 11);
        for (int i = 1; i <= count; i++) {
            lines.add(line(String.valueOf(i), dice));
        }
        return new Basket(Dice.EUR, lines);
    }

    private static Line line(String id, Dice dice) {
        boolean weighed = dice.oneIn(4);
        boolean returned = dice.oneIn(12);
        var quantity = weighed ? BigDecimal.valueOf(dice.from(1, 999), 3) : pieces(dice);
        var amount = new Money(dice.oneIn(10) ? dice.below(3) : dice.from(1, 9_000), Dice.EUR);
        int tax = dice.below(TAXES.size());
        return new Line(
                id,
                dice.any(ARTICLES),
                null,
                dice.any(CATEGORIES),
                returned ? quantity.negate() : quantity,
                weighed ? "kg" : "pc",
                amount,
                returned ? amount.negated() : amount,
                "T" + tax,
                TAXES.get(tax),
                true,
                List.of(),
                dice.oneIn(6) ? Set.of(dice.any(LineFlag.values())) : Set.of(),
                dice.oneIn(6) ? dice.money(3_000) : null,
                null);
    }

    private static BigDecimal pieces(Dice dice) {
        return BigDecimal.valueOf(dice.from(1, 6));
    }
}
