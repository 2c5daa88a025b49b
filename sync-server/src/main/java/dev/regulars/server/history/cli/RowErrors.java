package dev.regulars.server.history.cli;

import dev.regulars.server.history.RowError;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells of the rows that were left out: the first ones one by one, the others by their number. */
public final class RowErrors {
    private static final int TOLD_ONE_BY_ONE = 20;

    private final PrintWriter out;
    private long count;

    public RowErrors(PrintWriter out) {
        this.out = out;
    }

    /** One more. */
    public void add(RowError error) {
        count++;
        if (count <= TOLD_ONE_BY_ONE) {
            out.println(error.sentence());
        }
    }

    /** How many there were. */
    public long count() {
        return count;
    }

    /** Ends the list. */
    public void finish() {
        if (count > TOLD_ONE_BY_ONE) {
            out.printf(
                    Locale.ROOT, "… and %,d more rows with mistakes.%n", count - TOLD_ONE_BY_ONE);
        }
        out.flush();
    }
}
