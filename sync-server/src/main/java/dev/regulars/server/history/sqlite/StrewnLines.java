package dev.regulars.server.history.sqlite;

import dev.regulars.loyalty.money.Money;
import dev.regulars.server.history.HistoryLine;
import dev.regulars.server.history.TransactionAssembly;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The lines of a file on disk, put in as they come and taken out sale by sale. */
final class StrewnLines implements AutoCloseable {
    /** One row for each line; a line that could not be read has only its sale. */
    private static final String TABLE =
            """
            create table line (
                place integer primary key, -- order in the file
                sale text not null,        -- the shop's transaction id
                file_line integer,
                member text,
                at integer,                -- nanoseconds since 1970, UTC; years 1900 to 2100 fit
                minor integer,             -- minor units of the currency
                currency text,
                sku text,
                category text,
                quantity text)
            """;

    private static final String ADD =
            """
            insert into line (sale, file_line, member, at, minor, currency, sku, category, quantity)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String BY_SALE =
            """
            select sale, file_line, member, at, minor, currency, sku, category, quantity from line
            join (select sale, min(place) as first from line group by sale) using (sale)
            order by first, place
            """;

    private static final String IN_TIME =
            """
            select sale, file_line, member, at, minor, currency, sku, category, quantity from line
            join (select sale, min(at) as began, min(place) as first from line
                   where at is not null group by sale) using (sale)
            order by began, first, place
            """;

    private static final String AS_IT_STANDS =
            """
            select sale, file_line, member, at, minor, currency, sku, category, quantity from line
            order by place
            """;

    private static final String SALES = "select count(distinct sale) from line";

    private static final long NANOS = 1_000_000_000;

    private final Connection connection;
    private final PreparedStatement add;
    private @Nullable String sale;
    private long runs;
    private long began = Long.MIN_VALUE;
    private boolean inOrderOfTime = true;

    StrewnLines(Path file) throws SQLException {
        connection = settings().createConnection("jdbc:sqlite:" + file);
        try (var create = connection.createStatement()) {
            create.execute("pragma threads = 1"); // one more, which sorts beside the first
            create.execute(TABLE);
        }
        connection.setAutoCommit(false);
        add = connection.prepareStatement(ADD);
    }

    /** A crash leaves nothing worth keeping here, and nobody else looks. */
    private static SQLiteConfig settings() {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.OFF);
        settings.setSynchronous(SynchronousMode.OFF);
        settings.setLockingMode(LockingMode.EXCLUSIVE);
        // Otherwise the driver asks for the place of every line that is put in.
        settings.setGetGeneratedKeys(false);
        return settings;
    }

    void add(long fileLine, HistoryLine line) throws SQLException {
        long at = nanos(line.at());
        follows(line.transactionId(), at);
        add.setString(1, line.transactionId());
        add.setLong(2, fileLine);
        add.setString(3, line.memberId());
        add.setLong(4, at);
        add.setLong(5, line.amount().minor());
        add.setString(6, line.amount().currency().getCurrencyCode());
        add.setString(7, line.sku());
        add.setString(8, line.category());
        add.setString(9, line.quantity().toString());
        add.executeUpdate();
    }

    void addRefused(String refused) throws SQLException {
        follows(refused, Long.MIN_VALUE);
        add.clearParameters();
        add.setString(1, refused);
        add.executeUpdate();
    }

    /** Sees whether the file brings its sales whole, and in the order in which they began. */
    private void follows(String next, long at) {
        boolean begins = !next.equals(sale);
        inOrderOfTime &= at >= began;
        if (begins) {
            runs++;
            sale = next;
            began = at;
        }
    }

    void giveTo(TransactionAssembly assembly, boolean inTime) throws SQLException {
        connection.commit();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(query(inTime))) {
            while (rows.next()) {
                long at = rows.getLong(4);
                if (rows.wasNull()) {
                    assembly.refusedLine(rows.getString(1));
                } else {
                    assembly.line(rows.getLong(2), line(rows, at));
                }
            }
        }
        assembly.finish();
    }

    /** Most exports need no sorting, which takes longer than reading them. */
    private String query(boolean inTime) throws SQLException {
        boolean sorted = inOrderOfTime || !inTime;
        if (sorted && sales() == runs) {
            return AS_IT_STANDS;
        }
        return inTime ? IN_TIME : BY_SALE;
    }

    private long sales() throws SQLException {
        try (var select = connection.createStatement();
                var count = select.executeQuery(SALES)) {
            return count.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    private static HistoryLine line(ResultSet row, long at) throws SQLException {
        return new HistoryLine(
                row.getString(1),
                row.getString(3),
                instant(at),
                new Money(row.getLong(5), Currency.getInstance(row.getString(6))),
                row.getString(7),
                row.getString(8),
                new BigDecimal(row.getString(9)));
    }
}
