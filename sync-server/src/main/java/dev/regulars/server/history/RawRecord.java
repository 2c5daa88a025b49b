package dev.regulars.server.history;

import java.util.List;

/** A record of the file before anything is made of its values. */
sealed interface RawRecord {
    /** The line on which the record begins. */
    long line();

    /** The values that it was cut into. */
    List<String> values();

    record Fields(long line, List<String> values) implements RawRecord {}

    /**
     * What cannot be cut into values to its end.
     *
     * @param values those before the mistake, the last of which may be cut short
     */
    record Broken(long line, List<String> values, String problem) implements RawRecord {}
}
