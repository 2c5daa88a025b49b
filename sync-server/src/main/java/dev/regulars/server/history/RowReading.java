package dev.regulars.server.history;

/** Makes a value of one row. */
@FunctionalInterface
interface RowReading<T> {
    T read(Cells cells) throws RefusedRow;
}
