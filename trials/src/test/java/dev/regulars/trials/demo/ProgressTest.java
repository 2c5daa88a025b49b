package dev.regulars.trials.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void inATerminalOneLineMovesAndIsTakenAway() {
        importMembers(new Progress(out, true));
        var said = bytes.toString(StandardCharsets.UTF_8);
        assertFalse(said.contains("\n"), said);
        assertTrue(said.contains("importing members: 1,200 of 5,000"), said);
        assertTrue(said.endsWith("\r\u001b[K"), said);
    }

    @Test
    void elsewhereEachThingDoneIsALine() {
        importMembers(new Progress(out, false));
        assertEquals(
                "5,000 members are imported" + System.lineSeparator(),
                bytes.toString(StandardCharsets.UTF_8));
    }

    private static void importMembers(Progress progress) {
        progress.doing("importing members");
        progress.at(1_200, 5_000);
        progress.done("5,000 members are imported");
        progress.end();
    }
}
