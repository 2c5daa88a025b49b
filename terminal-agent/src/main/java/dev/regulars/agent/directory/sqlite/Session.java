package dev.regulars.agent.directory.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its prepared statements. Every error comes out as {@link SqliteFailure} has it.
 * One thread at a time.
 */
final class Session implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Session(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** What is made of one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something that SQLite may refuse. */
    private interface Step<T> {
        T take() throws SQLException;
    }

    static Session open(Path file, List<String> pragmas) {
        try {
            var session = new Session(file, DriverManager.getConnection("jdbc:sqlite:" + file));
            session.pragma("busy_timeout = 5000");
            pragmas.forEach(session::pragma);
            return session;
        } catch (SQLException e) {
            throw SqliteFailure.of(file, e);
        }
    }

    <T> List<T> all(String sql, Row<T> each, @Nullable Object... values) {
        return tried(() -> {
            try (var rows = bound(sql, values).executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(each.read(rows));
                }
                return all;
            }
        });
    }

    <T> Optional<T> first(String sql, Row<T> each, @Nullable Object... values) {
        return tried(() -> {
            try (var rows = bound(sql, values).executeQuery()) {
                return rows.next() ? Optional.of(each.read(rows)) : Optional.empty();
            }
        });
    }

    /** Gives one row after the other, collecting nothing. */
    <T> void each(String sql, Row<T> read, Consumer<T> each) {
        tried(() -> {
            try (var rows = bound(sql).executeQuery()) {
                while (rows.next()) {
                    each.accept(read.read(rows));
                }
                return true;
            }
        });
    }

    void run(String sql, @Nullable Object... values) {
        tried(() -> bound(sql, values).executeUpdate());
    }

    /** Runs statements that have neither values nor rows. */
    void script(String sql) {
        tried(() -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    /** Sets or does what SQLite calls a pragma. */
    void pragma(String pragma) {
        tried(() -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("pragma " + pragma);
            }
        });
    }

    /** All of what the work writes, or nothing. */
    void together(Runnable work) {
        script("begin immediate");
        try {
            work.run();
            script("commit");
        } catch (RuntimeException e) {
            undo();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is given up anyway.
        }
    }

    private void undo() {
        try {
            script("rollback");
        } catch (RuntimeException e) {
            // SQLite rolled back by itself; the first error is the one to tell.
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private <T> T tried(Step<T> step) {
        try {
            return step.take();
        } catch (SQLException e) {
            throw SqliteFailure.of(file, e);
        }
    }
}
