package dev.regulars.server.database.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps its prepared statements: SQLite takes longer to prepare a short statement
 * than to run it. Closing a statement gives it back; two at once of the same text get one each. For
 * one thread at a time, as its connection is.
 */
final class KeptStatements implements InvocationHandler {
    private static final int MOST = 200;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
                    if (size() > MOST) {
                        closeQuietly(eldest.getValue());
                        return true;
                    }
                    return false;
                }
            };

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    static Connection over(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        KeptStatements.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new KeptStatements(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args)
            throws Throwable {
        if (method.getName().equals("prepareStatement") && args != null && isPlain(args)) {
            return prepared((String) args[0]);
        }
        if (method.getName().equals("close")) {
            idle.values().forEach(KeptStatements::closeQuietly);
            idle.clear();
        }
        return call(connection, method, args);
    }

    /** Only a text, or the text with what SQLite does in any case. */
    private static boolean isPlain(Object[] args) {
        return args.length == 1
                || args.length == 3
                        && args[1].equals(ResultSet.TYPE_FORWARD_ONLY)
                        && args[2].equals(ResultSet.CONCUR_READ_ONLY);
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var kept = idle.remove(sql);
        var statement = kept == null ? connection.prepareStatement(sql) : kept;
        return (PreparedStatement)
                Proxy.newProxyInstance(
                        KeptStatements.class.getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        new Lent(sql, statement));
    }

    private void giveBack(String sql, PreparedStatement statement) throws SQLException {
        statement.clearBatch();
        statement.clearParameters();
        var other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // What is closed with its connection needs no second try.
        }
    }

    /** A statement until it is closed. */
    private final class Lent implements InvocationHandler {
        private final String sql;
        private @Nullable PreparedStatement statement;

        Lent(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args)
                throws Throwable {
            var lent = statement;
            return switch (method.getName()) {
                case "close" -> {
                    statement = null;
                    if (lent != null) {
                        giveBack(sql, lent);
                    }
                    yield null;
                }
                case "isClosed" -> lent == null;
                default -> {
                    if (lent == null) {
                        throw new SQLException("this statement was closed: " + sql);
                    }
                    yield call(lent, method, args);
                }
            };
        }
    }
}
