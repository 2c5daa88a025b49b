package dev.regulars.loyalty.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.condition.Comparison.Subject;
import dev.regulars.loyalty.condition.ConditionCompiler.Result;
import dev.regulars.loyalty.condition.ConditionCompiler.Use;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadyConditionTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final ConditionCompiler COMPILER = new ConditionCompiler(EUR);
    private static final Conditions CONDITIONS = new Conditions(EUR);
    private static final List<String> ASKED =
            List.of(
                    "visits(30)",
                    "daysSinceEnrolment",
                    "bonus",
                    "hour",
                    "piecesOf('category:cheese')",
                    "spend(30)",
                    "basket.total",
                    "amountOf('sku:bun')");

    @Test
    void samplesHoldAsTheyRead() {
        assertHolds(true, "visits(30) >= 2 && spend(30) >= money('40.00')");
        assertHolds(false, "visits(30) > 2");
        assertHolds(true, "visits(30) > 2 || tier == 'regular'");
        assertHolds(true, "weekday == 'monday' && hour == 15");
        assertHolds(true, "'drifting' in segments && !('loyal' in segments)");
        assertHolds(true, "basket.total - money('10.00') == money('40.00')");
        assertHolds(true, "spend(30) + basket.total > money('89.99')");
        assertHolds(true, "6 > piecesOf('category:cheese') && piecesOf('category:cheese') == 5");
        assertHolds(true, "amountOf('category:cheese') == money('7.00')");
        assertHolds(true, "visits(30) in [1, 2]");
    }

    @Test
    void plainComparisonAnswersAsCelDoes() {
        var random = new Random(20_260_302);
        for (int i = 0; i < 500; i++) {
            var text = comparison(random);
            var tree = ConditionRuntime.tree(compiled(text));
            var byCel = new ReadyCondition(List.of(new ConditionRuntime(EUR).expression(tree)));
            var plain = PlainReader.comparison(tree.getExpr(), EUR);
            assertTrue(plain.isPresent(), text);
            assertEquals(byCel.holds(situation()), plain.get().holds(situation()), text);
        }
    }

    @Test
    void whatTheCustomerCanChangeIsNamedOnlyWhenAllElseHolds() {
        var total = "basket.total >= money('54.20')";
        var fails = assertInstanceOf(Verdict.Fails.class, judged(total + " && bonus > 5"));
        assertEquals(Subject.BASKET_TOTAL, subject(fails));
        var other = assertInstanceOf(Verdict.Fails.class, judged(total + " && bonus > 500"));
        assertEquals(Subject.BONUS, subject(other));
        assertInstanceOf(Verdict.Broken.class, judged(total + " && visits(7) == 0"));
    }

    @Test
    void whatCannotBeJudgedIsBrokenAndNeverThrows() {
        assertEquals(new Verdict.Broken("the window of 7 days"), judged("visits(7) == 0"));
        assertEquals(
                new Verdict.Broken("the window of 7 days"), judged("visits(7) == 0 || bonus < 1"));
        assertInstanceOf(Verdict.Broken.class, judged("visits(30) / (visits(30) - 2) == 0"));
        assertInstanceOf(Verdict.Holds.class, judged("visits(7) == 0 || bonus > 1"));
        assertInstanceOf(Verdict.Fails.class, judged("visits(7) == 0 && bonus < 1"));
    }

    private static Subject subject(Verdict.Fails fails) {
        return java.util.Objects.requireNonNull(fails.because()).subject();
    }

    private static String comparison(Random random) {
        var asked = ASKED.get(random.nextInt(ASKED.size()));
        boolean money = ASKED.indexOf(asked) >= 5;
        var operator = List.of("<", "<=", "==", "!=", ">=", ">").get(random.nextInt(6));
        int number = random.nextInt(60);
        var literal = money ? "money('" + number + ".00')" : String.valueOf(number);
        return random.nextBoolean()
                ? asked + " " + operator + " " + literal
                : literal + " " + operator + " " + asked;
    }

    private static void assertHolds(boolean holds, String text) {
        assertEquals(holds, CONDITIONS.ready(compiled(text)).holds(situation()), text);
    }

    private static Verdict judged(String text) {
        return CONDITIONS.ready(compiled(text)).judge(situation());
    }

    private static Condition compiled(String text) {
        var names = Set.of("regular", "loyal", "drifting");
        return assertInstanceOf(
                        Result.Compiled.class, COMPILER.compile(text, Use.OFFER, names, names))
                .condition();
    }

    private static Situation situation() {
        var facts =
                new Facts(
                        "regular",
                        MONDAY.minusDays(20),
                        null,
                        Set.of("drifting"),
                        List.of(new Window(30, 2, new Money(4_000, EUR), MONDAY)),
                        40,
                        List.of(),
                        Assurance.LOW,
                        true,
                        true,
                        Traits.NONE);
        return Situation.ofSale(facts, MONDAY, LocalTime.of(15, 30), new FiveCheeses());
    }

    private record FiveCheeses() implements Measured {
        @Override
        public Money total() {
            return new Money(5_000, EUR);
        }

        @Override
        public Money amountOf(String scope) {
            return new Money(scope.equals("category:cheese") ? 700 : 0, EUR);
        }

        @Override
        public long piecesOf(String scope) {
            return scope.equals("category:cheese") ? 5 : 0;
        }
    }
}
