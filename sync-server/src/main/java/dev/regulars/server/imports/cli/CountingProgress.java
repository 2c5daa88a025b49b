package dev.regulars.server.imports.cli;

import dev.regulars.server.cli.HeadOffice;
import java.io.IOException;
import java.io.PrintStream;

/** Waits for the server to count what it was given, on one moving line in a terminal. */
final class CountingProgress {
    private static final String CLEAR_LINE = "\r\033[K";
    private static final long PAUSE_MS = 200;

    private final PrintStream terminal;
    private final boolean shown;

    CountingProgress() {
        var console = System.console();
        shown = console != null && console.isTerminal();
        terminal = System.err;
    }

    void untilSettled(HeadOffice headOffice) throws IOException {
        while (true) {
            var now = headOffice.get("/v1/hq/progress");
            if (now.path("settled").asBoolean()) {
                show("");
                return;
            }
            var left = now.path("filed").asLong() - now.path("counted").asLong();
            show(
                    left > 0
                            ? "counting, " + left + " to go"
                            : "scoring, " + now.path("waiting").asLong() + " members to go");
            pause();
        }
    }

    private void show(String line) {
        if (shown) {
            terminal.print(CLEAR_LINE + line);
            terminal.flush();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
