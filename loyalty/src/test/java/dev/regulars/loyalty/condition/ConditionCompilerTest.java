package dev.regulars.loyalty.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.condition.ConditionCompiler.Problem;
import dev.regulars.loyalty.condition.ConditionCompiler.Result;
import dev.regulars.loyalty.condition.ConditionCompiler.Use;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionCompilerTest {
    private static final ConditionCompiler COMPILER =
            new ConditionCompiler(Currency.getInstance("EUR"));

    @Test
    void windowsThatAConditionAsksForAreNamed() {
        var condition = compiled("visits(30) == 0 && (visits(365) > 2 || spend(90) > money('1'))");
        assertEquals(Set.of(30, 90, 365), condition.windows());
        assertFalse(condition.timed());
        assertTrue(compiled("daysSinceEnrolment <= 30").timed());
    }

    @Test
    void bareNumberWhereMoneyIsMeantIsRefused() {
        var meant =
                "an amount and a bare number do not go together: write the amount as"
                        + " money('300.00')";
        assertEquals(List.of(new Problem(11, meant)), problems("spend(365) >= 300"));
        assertEquals(List.of(new Problem(11, meant)), problems("spend(365) >= 300.00"));
        assertEquals(List.of(new Problem(11, meant)), problems("spend(365) * 2 > money('3')"));
    }

    @Test
    void misspeltWordsAreRefusedWithWhatWasMeant() {
        assertProblem("vists(30) == 0", 5, "there is no word 'vists': did you mean 'visits'?");
        assertProblem(
                "visits(30) == 0 && tier == 'ambasador'",
                27,
                "there is no tier 'ambasador': did you mean 'ambassador'?");
        assertProblem(
                "'drifing' in segments",
                0,
                "there is no segment 'drifing': did you mean 'drifting'?");
        assertProblem(
                "weekday == 'mnday'", 11, "there is no weekday 'mnday': did you mean 'monday'?");
        assertProblem(
                "tier in ['member', 'regulr']",
                19,
                "there is no tier 'regulr': did you mean 'regular'?");
    }

    @Test
    void everyMistakeOfAConditionIsNamedAtOnce() {
        var problems = problems("visits(0) == 0 && spend(90) > money('1.234') && tier == 'x'");
        assertEquals(List.of(6, 36, 56), problems.stream().map(Problem::offset).toList());
    }

    @Test
    void wordsOfOtherLanguagesAreTranslated() {
        assertProblem("", 0, "this is no condition: it is empty");
        assertProblem(
                "visits(3) == 0 AND hour > 3",
                15,
                "this is no condition: write && instead of 'AND'");
        assertProblem(
                "visits(3) = 0",
                10,
                "this is no condition: two things are compared by ==, not by =");
        assertProblem("visits(3 == 0", 13, "this is no condition: the parentheses do not match");
        assertProblem("visits(3)", 6, "a condition is true or false, but this is a whole number");
    }

    @Test
    void tierAsksOnlyWhatAMemberDidOverTime() {
        var refused =
                assertInstanceOf(
                        Result.Refused.class,
                        COMPILER.compile("bonus > 3", Use.TIER, Set.of(), Set.of()));
        assertEquals(
                "a tier cannot ask for 'bonus': only for what the member did over time",
                refused.problems().getFirst().message());
    }

    @Test
    void functionsThatHideTypesOrCostTimeAreRefused() {
        assertProblem("spend(30) > dyn(3)", 15, "'dyn' cannot be used in a condition");
        assertProblem("tier.matches('a*')", 12, "'matches' cannot be used in a condition");
        assertFalse(problems("[1, 2].exists(x, x == 1)").isEmpty());
    }

    private static void assertProblem(String text, int offset, String message) {
        assertEquals(List.of(new Problem(offset, message)), problems(text));
    }

    private static List<Problem> problems(String text) {
        return assertInstanceOf(Result.Refused.class, compile(text)).problems();
    }

    private static Condition compiled(String text) {
        return assertInstanceOf(Result.Compiled.class, compile(text)).condition();
    }

    private static Result compile(String text) {
        return COMPILER.compile(
                text,
                Use.OFFER,
                Set.of("member", "regular", "ambassador"),
                Set.of("drifting", "loyal"));
    }
}
