package dev.regulars.trials.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NarratorTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Narrator say = new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8));

    @Test
    void stepsAreNumberedAndChecksCounted() {
        say.step("Anna joins");
        say.same("she has no points", 0L, 0L);
        say.check("she is known", true, "");
        assertEquals(1, say.steps());
        assertEquals(2, say.checks());
        assertTrue(told.toString(StandardCharsets.UTF_8).contains(" 1. Anna joins"));
    }

    @Test
    void differenceEndsTheStepWithBothSides() {
        var failed = assertThrows(CheckFailed.class, () -> say.same("points", 17L, 16L));
        assertEquals("points: expected 17, but it is 16", failed.getMessage());
        assertEquals(0, say.checks());
    }
}
