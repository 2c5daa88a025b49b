package dev.regulars.server.visit.jdbc;

import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.server.database.jdbc.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Writes and reads points with the days on which they can be spent, for a sale or a refund. */
final class LotRows {
    private final Database database;
    private final String table;
    private final String owner;

    LotRows(Database database, String table, String owner) {
        this.database = database;
        this.table = table;
        this.owner = owner;
    }

    void insert(VisitId of, List<Lot> lots) {
        int place = 0;
        for (var lot : lots) {
            database.handle()
                    .createUpdate(
                            """
                            insert into <table> (<owner>, place, from_date, until_date, points)
                            values (:of, :place, :from, :until, :points)
                            on conflict do nothing
                            """)
                    .define("table", table)
                    .define("owner", owner)
                    .bind("of", of.value())
                    .bind("place", place++)
                    .bind("from", lot.from().toString())
                    .bind("until", Objects.toString(lot.until(), null))
                    .bind("points", lot.points())
                    .execute();
        }
    }

    void replace(VisitId of, List<Lot> lots) {
        database.handle()
                .createUpdate("delete from <table> where <owner> = :of")
                .define("table", table)
                .define("owner", owner)
                .bind("of", of.value())
                .execute();
        insert(of, lots);
    }

    /** What is lost first comes first. */
    List<Lot> of(VisitId of) {
        return database.handle()
                .createQuery(
                        """
                        select from_date, until_date, points from <table>
                         where <owner> = :of order by place
                        """)
                .define("table", table)
                .define("owner", owner)
                .bind("of", of.value())
                .map((row, ctx) -> lot(row))
                .list();
    }

    private static Lot lot(ResultSet row) throws SQLException {
        var until = row.getString("until_date");
        return new Lot(
                LocalDate.parse(row.getString("from_date")),
                until == null ? null : LocalDate.parse(until),
                row.getLong("points"));
    }
}
