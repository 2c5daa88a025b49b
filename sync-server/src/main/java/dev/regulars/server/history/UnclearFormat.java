package dev.regulars.server.history;

/** A value that can be read in two ways. Ends the reading of the file until the shop says which. */
final class UnclearFormat extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnclearFormat(String problem) {
        super(problem, null, false, false);
    }
}
