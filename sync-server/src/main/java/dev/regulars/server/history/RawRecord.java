package dev.regulars.server.history;

import java.util.List;

/** A record of the file before anything is made of its values. */
sealed interface RawRecord {
    /** The line on which the record begins. */
    long line();

    record Fields(long line, List<String> values) implements RawRecord {}

    /** What cannot be cut into values. */
    record Broken(long line, String problem) implements RawRecord {}
}
