package dev.regulars.server.database.jdbc;

import dev.regulars.server.database.Transactions;
import org.jdbi.v3.core.Handle;

/** A database that speaks SQL. */
public interface Database extends Transactions, AutoCloseable {

    /**
     * The handle of the unit of work that this thread is in.
     *
     * @throws IllegalStateException outside one
     */
    Handle handle();

    @Override
    void close();
}
