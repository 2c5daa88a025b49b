package dev.regulars.server.history;

/** Ends the reading of one row. Its message becomes the problem of a {@link RowError}. */
final class RefusedRow extends Exception {
    private static final long serialVersionUID = 1;

    RefusedRow(String problem) {
        super(problem, null, false, false);
    }
}
