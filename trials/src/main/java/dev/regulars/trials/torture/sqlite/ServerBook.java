package dev.regulars.trials.torture.sqlite;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a server has on file. */
public final class ServerBook {
    private static final String SALES =
            """
            select v.pos_sale, v.id, v.total
              from visit v join event e on e.id = v.event join till t on t.id = v.producer
             order by v.pos_sale
            """;

    private static final String SPENT =
            "select sum(total) spent from visit where owner is not null group by owner order by spent";

    private static final String COUNTED =
            "select number >= (select coalesce(max(number), 0) from event) from counted";

    private ServerBook() {}

    /**
     * A visit in its ledger whose event is in its inbox.
     *
     * @param total minor units
     */
    public record Sale(String posSale, String visit, long total) {}

    /** Every visit of a data folder that came from a till. */
    public static List<Sale> sales(Path data) throws SQLException {
        try (var connection = open(data);
                var rows = connection.createStatement().executeQuery(SALES)) {
            var sales = new ArrayList<Sale>();
            while (rows.next()) {
                sales.add(new Sale(rows.getString(1), rows.getString(2), rows.getLong(3)));
            }
            return sales;
        }
    }

    /** What each member paid, whoever recorded it, smallest first, in a currency of cents. */
    public static List<BigDecimal> spentByEach(Path data) throws SQLException {
        try (var connection = open(data);
                var rows = connection.createStatement().executeQuery(SPENT)) {
            var spent = new ArrayList<BigDecimal>();
            while (rows.next()) {
                spent.add(BigDecimal.valueOf(rows.getLong(1), 2));
            }
            return spent;
        }
    }

    /** Whether the ledger has all that the inbox has. The server may be running. */
    public static boolean isCounted(Path data) throws SQLException {
        try (var connection = open(data);
                var row = connection.createStatement().executeQuery(COUNTED)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Connection open(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("regulars.db"));
    }
}
