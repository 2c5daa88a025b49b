package dev.regulars.server.database.sqlite;

import dev.regulars.server.database.jdbc.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * One SQLite file in WAL mode. Writers queue, in the order they came; readers each see the state of
 * their beginning. Safe for use by many threads.
 */
public final class SqliteDatabase implements Database {
    private static final int READERS_KEPT = 8;
    private static final int BUSY_MS = 10_000;

    private final ScopedValue<Scope> scope = ScopedValue.newInstance();
    private final ReentrantLock oneWriter = new ReentrantLock(true);
    private final Deque<Handle> idle = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Path file;
    private final Handle writer;

    private record Scope(Handle handle, boolean writes) {}

    private SqliteDatabase(Path file) {
        this.file = file;
        this.writer = open(false);
    }

    /** Opens the file, or makes it, with all tables as this version wants them. */
    public static SqliteDatabase open(Path file) {
        var database = new SqliteDatabase(file);
        Migrations.run(database.writer);
        return database;
    }

    @Override
    public Handle handle() {
        if (!scope.isBound()) {
            throw new IllegalStateException("a store was asked outside a unit of work");
        }
        return scope.get().handle();
    }

    @Override
    public <T> T write(Supplier<T> work) {
        if (scope.isBound()) {
            return joined(work);
        }
        T answer;
        oneWriter.lock();
        try {
            answer = inTransaction("begin immediate", new Scope(writer, true), work);
        } finally {
            oneWriter.unlock();
        }
        listeners.forEach(Runnable::run);
        return answer;
    }

    @Override
    public void afterWrites(Runnable listener) {
        listeners.add(listener);
    }

    private <T> T joined(Supplier<T> work) {
        if (!scope.get().writes()) {
            throw new IllegalStateException("a write was begun inside a read");
        }
        return work.get();
    }

    @Override
    public <T> T read(Supplier<T> work) {
        if (scope.isBound()) {
            return work.get();
        }
        var reader = borrow();
        try {
            return inTransaction("begin", new Scope(reader, false), work);
        } finally {
            giveBack(reader);
        }
    }

    @Override
    public void attempt(Runnable part) {
        var handle = handle();
        handle.execute("savepoint part");
        try {
            part.run();
        } catch (RuntimeException e) {
            handle.execute("rollback to part");
            handle.execute("release part");
            throw e;
        }
        handle.execute("release part");
    }

    private <T> T inTransaction(String begin, Scope bound, Supplier<T> work) {
        var handle = bound.handle();
        handle.execute(begin);
        try {
            var answer = ScopedValue.where(scope, bound).call(work::get);
            handle.execute("commit");
            return answer;
        } catch (Throwable e) {
            undo(handle, e);
            throw e;
        }
    }

    private static void undo(Handle handle, Throwable reason) {
        try {
            handle.execute("rollback");
        } catch (RuntimeException e) {
            // SQLite has rolled back by itself, as it does when the disk is full.
            reason.addSuppressed(e);
        }
    }

    private Handle borrow() {
        synchronized (idle) {
            var kept = idle.poll();
            if (kept != null) {
                return kept;
            }
        }
        return open(true);
    }

    private void giveBack(Handle reader) {
        synchronized (idle) {
            if (idle.size() < READERS_KEPT) {
                idle.push(reader);
                return;
            }
        }
        reader.close();
    }

    private Handle open(boolean onlyReads) {
        return Jdbi.create(() -> connect(onlyReads)).open();
    }

    private Connection connect(boolean onlyReads) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MS);
        config.setGetGeneratedKeys(false);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        config.setPragma(Pragma.CACHE_SIZE, onlyReads ? "-8000" : "-64000");
        var connection = config.createConnection("jdbc:sqlite:" + file);
        if (onlyReads) {
            try (var statement = connection.createStatement()) {
                statement.execute("pragma query_only = on");
            }
        }
        return KeptStatements.over(connection);
    }

    @Override
    public void close() {
        oneWriter.lock();
        try {
            synchronized (idle) {
                idle.forEach(Handle::close);
                idle.clear();
            }
            writer.close();
        } finally {
            oneWriter.unlock();
        }
    }
}
