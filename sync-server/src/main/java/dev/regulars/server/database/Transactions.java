package dev.regulars.server.database;

import java.util.function.Supplier;

/**
 * Units of work. What runs inside is one transaction, bound to the thread: stores that are called
 * in it take part in it. Safe for use by many threads.
 */
public interface Transactions {

    /**
     * Runs alone among writers and is on the disk when this returns. Inside another write it is a
     * part of that one.
     */
    <T> T write(Supplier<T> work);

    /** Runs on one consistent state, beside any writer. Inside another unit of work it joins it. */
    <T> T read(Supplier<T> work);

    /** A part of a write that fails alone: what it did is undone, then its exception is thrown. */
    void attempt(Runnable part);

    /** From now on {@code listener} runs after each write that was committed. */
    void afterWrites(Runnable listener);

    /** A write without an answer. */
    default void write(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }
}
