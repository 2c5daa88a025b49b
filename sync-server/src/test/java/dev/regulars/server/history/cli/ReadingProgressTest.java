package dev.regulars.server.history.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadingProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void theLineMovesWhenThePercentageDoesAndIsTakenAway() {
        try (var progress = new ReadingProgress(terminal, true, "reading sales.csv", 1000)) {
            progress.show(41);
            progress.show(41);
            progress.show(42);
        }

        assertEquals(
                "\r\033[Kreading sales.csv 41 %\r\033[Kreading sales.csv 42 %\r\033[K",
                bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void outsideATerminalNothingIsWritten() {
        new ReadingProgress(terminal, false, "reading sales.csv", 1000).close();

        assertEquals("", bytes.toString(StandardCharsets.UTF_8));
    }
}
