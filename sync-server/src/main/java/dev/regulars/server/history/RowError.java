package dev.regulars.server.history;

/**
 * Why one row was left out.
 *
 * @param file the file's name without its folder
 * @param line the line on which the row begins, counted from 1 with the header
 * @param problem what is wrong and what to do, as a sentence for people; never repeats a card
 *     number
 */
public record RowError(String file, long line, String problem) {
    /** The whole sentence: {@code sales.csv line 7: amount 'x' is not a number …}. */
    public String sentence() {
        return file + " line " + line + ": " + problem;
    }
}
