package dev.regulars.server.history.cli;

import dev.regulars.server.history.Rows;
import java.io.PrintStream;

/**
 * Shows how much of a file was read, on one moving line and only in a terminal. Ask it at every
 * row: it writes when the percentage changes.
 */
public final class ReadingProgress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream terminal;
    private final boolean shown;
    private final String what;
    private final long size;
    private long percent = -1;

    /**
     * @param what to stand before the percentage, such as {@code reading sales.csv}
     * @param size of the file in bytes
     */
    public ReadingProgress(String what, long size) {
        this(System.err, inTerminal(), what, size);
    }

    ReadingProgress(PrintStream terminal, boolean shown, String what, long size) {
        this.terminal = terminal;
        this.shown = shown;
        this.what = what;
        this.size = Math.max(1, size);
    }

    /** The rows have come this far. */
    public void at(Rows<?> rows) {
        if (shown) {
            show(Math.min(100, 100 * rows.bytesRead() / size));
        }
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (percent >= 0) {
            terminal.print(CLEAR_LINE);
            terminal.flush();
        }
    }

    void show(long now) {
        if (now != percent) {
            percent = now;
            terminal.print(CLEAR_LINE + what + " " + now + " %");
            terminal.flush();
        }
    }

    private static boolean inTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
