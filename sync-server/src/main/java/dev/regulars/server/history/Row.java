package dev.regulars.server.history;

import org.jspecify.annotations.Nullable;

/** One row of a file: understood, or refused with its reason. */
public sealed interface Row<T> {
    /**
     * A good row.
     *
     * @param line the line on which it begins, counted from 1 with the header
     */
    record Good<T>(long line, T value) implements Row<T> {}

    /**
     * A bad row: report it and go on.
     *
     * @param key what the row is about (its transaction, member or product id) when that much could
     *     be read
     */
    record Bad<T>(RowError error, @Nullable String key) implements Row<T> {}
}
