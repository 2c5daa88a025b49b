package dev.regulars.server.bonus.jdbc;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.bonus.Booking;
import dev.regulars.server.bonus.Ledgers;
import dev.regulars.server.database.jdbc.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the ledger, by business date; of one day, what was given first. */
public final class SqlLedgers implements Ledgers {
    private final Database database;

    public SqlLedgers(Database database) {
        this.database = database;
    }

    @Override
    public List<Booking> of(MemberId member) {
        return database.handle()
                .createQuery(
                        """
                        select * from ledger_entry where member in (
                            select id from member where account_now =
                                (select account_now from member where id = :id))
                         order by on_date, points < 0, happened_at, event
                        """)
                .bind("id", member.value())
                .map((row, ctx) -> LedgerRow.booking(row))
                .list();
    }

    private record Owned(AccountId account, Booking booking) {
        static Owned of(ResultSet row) throws SQLException {
            return new Owned(new AccountId(row.getString("account_now")), LedgerRow.booking(row));
        }
    }

    @Override
    public void each(BiConsumer<AccountId, List<Booking>> reader) {
        var bookings = new ArrayList<Booking>();
        try (var rows =
                database
                        .handle()
                        .createQuery(
                                """
                                select m.account_now, e.* from ledger_entry e
                                  join member m on m.id = e.member
                                 order by m.account_now
                                """)
                        .map((row, ctx) -> Owned.of(row))
                        .stream()) {
            var last = new AccountId[1];
            rows.forEach(row -> {
                if (last[0] != null && !row.account.equals(last[0])) {
                    reader.accept(last[0], List.copyOf(bookings));
                    bookings.clear();
                }
                last[0] = row.account;
                bookings.add(row.booking);
            });
            if (last[0] != null) {
                reader.accept(last[0], bookings);
            }
        }
    }
}
