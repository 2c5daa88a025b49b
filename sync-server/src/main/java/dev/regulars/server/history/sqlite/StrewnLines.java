package dev.regulars.server.history.sqlite;

import dev.regulars.loyalty.money.Money;
import dev.regulars.server.history.HistoryLine;
import dev.regulars.server.history.TransactionAssembly;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;

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

    private static final long NANOS = 1_000_000_000;

    private final Connection connection;
    private final PreparedStatement add;

    StrewnLines(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var settings = connection.createStatement()) {
            // A crash leaves nothing worth keeping here.
            settings.execute("pragma journal_mode = off");
            settings.execute("pragma synchronous = off");
            settings.execute(TABLE);
        }
        connection.setAutoCommit(false);
        add = connection.prepareStatement(ADD);
    }

    void add(long fileLine, HistoryLine line) throws SQLException {
        add.setString(1, line.transactionId());
        add.setLong(2, fileLine);
        add.setString(3, line.memberId());
        add.setLong(4, nanos(line.at()));
        add.setLong(5, line.amount().minor());
        add.setString(6, line.amount().currency().getCurrencyCode());
        add.setString(7, line.sku());
        add.setString(8, line.category());
        add.setString(9, line.quantity().toString());
        add.executeUpdate();
    }

    void addRefused(String sale) throws SQLException {
        add.clearParameters();
        add.setString(1, sale);
        add.executeUpdate();
    }

    void giveTo(TransactionAssembly assembly, boolean inTime) throws SQLException {
        connection.commit();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(inTime ? IN_TIME : BY_SALE)) {
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
