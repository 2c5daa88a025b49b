package dev.regulars.loyalty.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.regulars.loyalty.condition.ConditionCompiler.Result;
import dev.regulars.loyalty.condition.ConditionCompiler.Use;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionLogicTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ConditionCompiler COMPILER = new ConditionCompiler(EUR);
    private static final ConditionLogic LOGIC = new ConditionLogic(EUR);

    @ParameterizedTest
    @CsvSource({
        "visits(365) >= 6, visits(365) >= 3, true",
        "visits(365) >= 6, visits(365) > 5, true",
        "visits(365) >= 6, visits(365) > 6, false",
        "visits(365) == 6, visits(365) <= 6, true",
        "visits(30) >= 6, visits(365) >= 6, true",
        "visits(365) >= 6, visits(30) >= 6, false",
        "visits(365) >= 6, bonus >= 0, false",
        "visits(365) >= 6 && bonus > 5, visits(365) >= 6, true",
        "visits(365) >= 6 || bonus > 5, visits(365) >= 6, false",
        "visits(365) >= 6, visits(365) >= 6 || bonus > 5, true",
        "visits(365) >= 6 || bonus > 5, visits(365) >= 1 || bonus > 1, true",
        "tier == 'x' && bonus > 5, bonus > 5, true",
        "bonus > 5, tier == 'x', false",
        "visits(365) != 6, visits(365) != 6, false"
    })
    void oneConditionFollowsFromAnother(String first, String second, boolean follows) {
        assertEquals(follows, LOGIC.implies(compiled(first), compiled(second)));
    }

    @ParameterizedTest
    @CsvSource({
        "visits(30) == 0 && visits(30) >= 1, true",
        "visits(30) < 0, true",
        "hour > 23, true",
        "bonus > 5 && bonus < 5 || visits(30) < 0, true",
        "bonus > 5 && bonus < 5 || visits(30) > 0, false",
        "basket.total < money('0.00'), false",
        "visits(30) == 0 && visits(365) >= 1, false"
    })
    void conditionThatContradictsItselfNeverHolds(String text, boolean never) {
        assertEquals(never, LOGIC.neverHolds(compiled(text)));
    }

    private static Condition compiled(String text) {
        return assertInstanceOf(
                        Result.Compiled.class,
                        COMPILER.compile(text, Use.OFFER, Set.of("x"), Set.of()))
                .condition();
    }
}
