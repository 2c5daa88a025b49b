package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.condition.Condition;
import dev.regulars.loyalty.condition.ConditionCompiler;
import dev.regulars.loyalty.condition.ConditionCompiler.Result;
import dev.regulars.loyalty.condition.ConditionCompiler.Use;
import java.util.List;
import java.util.Set;

/** Conditions that together ask for every word there is, some plain and some that need CEL. */
final class AnyCondition {
    private static final List<String> WRITTEN =
            List.of(
                    "basket.total >= money('20.00')",
                    "basket.total < money('150.00')",
                    "basket.total - amountOf('category:wine') >= money('10.00')",
                    "amountOf('category:a') >= money('15.00')",
                    "amountOf('category:a') + amountOf('category:b') > money('30.00')",
                    "amountOf('sku:s1') > money('0.00') && piecesOf('category:b/x') >= 1",
                    "piecesOf('category:x') >= 2",
                    "piecesOf('category:a') >= 3 || tier == 'ambassador'",
                    "piecesOf('category:a') * 2 > piecesOf('category:b')",
                    "visits(30) == 0",
                    "visits(90) >= 3 && basket.total >= money('10.00')",
                    "visits(30) % 5 == 0",
                    "spend(365) >= money('100.00')",
                    "spend(90) + basket.total > money('120.00')",
                    "daysSinceEnrolment <= 60",
                    "daysSinceEnrolment >= 30 && hour < 12",
                    "daysSinceLastVisit >= 20",
                    "daysSinceLastVisit < 20 || daysSinceEnrolment == 0",
                    "tier != 'member'",
                    "tier in ['regular', 'friend'] && hour >= 10",
                    "'loyal' in segments",
                    "size(segments) > 0 ? visits(30) > 1 : bonus >= 50",
                    "weekday == 'saturday' || weekday == 'sunday'",
                    "!(weekday in ['monday', 'tuesday'])",
                    "hour >= 9 && hour < 18",
                    "bonus >= 100",
                    "bonus < 1000 && basket.total >= money('5.00')");

    private static final List<Condition> COMPILED = compiled();

    private AnyCondition() {}

    static Condition of(Dice dice) {
        return dice.any(COMPILED);
    }

    private static List<Condition> compiled() {
        var compiler = new ConditionCompiler(Dice.EUR);
        return WRITTEN.stream().map(text -> compiled(text, compiler)).toList();
    }

    private static Condition compiled(String text, ConditionCompiler compiler) {
        var tiers = Set.copyOf(AnyProgramme.TIERS);
        return switch (compiler.compile(text, Use.OFFER, tiers, AnyAudience.SEGMENTS)) {
            case Result.Compiled(var condition, var _) -> condition;
            case Result.Refused(var problems) ->
                    throw new IllegalStateException(text + ": " + problems);
        };
    }
}
