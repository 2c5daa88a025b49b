package dev.regulars.server.profile.jdbc;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.segment.BuyingRecord;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.profile.BuyingRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One query over all days on which somebody bought or brought back. */
public final class SqlBuyingRecords implements BuyingRecords {
    private final Database database;

    public SqlBuyingRecords(Database database) {
        this.database = database;
    }

    @Override
    public List<BuyingRecord> all(Currency currency, LocalDate at) {
        var gathering = new Gathering(currency);
        database.handle()
                .createQuery(
                        """
                        select account_now, day, sum(amount) as amount, max(buys) as buys from (
                            select m.account_now, v.business_date as day, v.paid as amount, v.buys
                              from visit v join member m on m.id = v.owner
                             where v.void_event is null and v.currency = :currency
                               and v.business_date <= :at
                            union all
                            select m.account_now, r.business_date, -r.paid_back, 0
                              from counted_refund r join member m on m.id = r.owner
                             where r.currency = :currency and r.business_date <= :at)
                         group by account_now, day order by account_now, day
                        """)
                .bind("currency", currency.getCurrencyCode())
                .bind("at", at.toString())
                .map((row, ctx) -> {
                    gathering.day(row);
                    return true;
                })
                .useStream(rows -> rows.forEach(row -> {}));
        return gathering.finish();
    }

    /** Makes one record of the days of one account, which follow each other. */
    private static final class Gathering {
        private final Currency currency;
        private final List<BuyingRecord> records = new ArrayList<>();
        private final List<LocalDate> visitDays = new ArrayList<>();
        private @Nullable String account;
        private @Nullable LocalDate lastDay;
        private long spent;

        Gathering(Currency currency) {
            this.currency = currency;
        }

        void day(ResultSet row) throws SQLException {
            var next = row.getString("account_now");
            if (!next.equals(account)) {
                close();
                account = next;
            }
            lastDay = LocalDate.parse(row.getString("day"));
            spent += row.getLong("amount");
            if (row.getBoolean("buys")) {
                visitDays.add(lastDay);
            }
        }

        private void close() {
            if (lastDay != null) {
                var seen = visitDays.isEmpty() ? lastDay : visitDays.getLast();
                records.add(new BuyingRecord(visitDays, seen, new Money(spent, currency)));
            }
            visitDays.clear();
            lastDay = null;
            spent = 0;
        }

        List<BuyingRecord> finish() {
            close();
            return records;
        }
    }
}
