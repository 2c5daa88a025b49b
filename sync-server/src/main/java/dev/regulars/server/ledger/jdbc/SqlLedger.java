package dev.regulars.server.ledger.jdbc;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.ledger.Ledger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the tables of sales, members and profiles. */
public final class SqlLedger implements Ledger {
    private final Database database;

    public SqlLedger(Database database) {
        this.database = database;
    }

    @Override
    public Size size() {
        return query(
                        """
                        select (select count(*) from visit) as sales,
                               (select count(*) from member
                                 where enrolled_on is not null and root = id
                                   and erased_at is null) as members,
                               (select count(*) from stale_member) as waiting,
                               (select coalesce(max(number), 0) from event)
                                   - (select number from counted) as uncounted
                        """)
                .map((row, ctx) ->
                        new Size(
                                row.getLong("sales"),
                                row.getLong("members"),
                                row.getLong("waiting"),
                                row.getLong("uncounted")))
                .one();
    }

    @Override
    public List<Sale> sales(Wanted wanted) {
        return among(
                        """
                        select * from visit
                         where (:member is null or owner = :member)
                           and (:date is null or business_date = :date)
                         order by happened_at desc, id desc
                         limit :limit
                        """,
                        wanted)
                .bind("limit", wanted.limit())
                .map((row, ctx) -> sale(row))
                .list();
    }

    @Override
    public long count(Wanted wanted) {
        return among(
                        """
                        select count(*) from visit
                         where (:member is null or owner = :member)
                           and (:date is null or business_date = :date)
                        """,
                        wanted)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Optional<Sale> sale(VisitId visit) {
        return query("select * from visit where id = :visit")
                .bind("visit", visit.value())
                .map((row, ctx) -> sale(row))
                .findOne();
    }

    @Override
    public Optional<Standing> standing(MemberId member) {
        return query(
                        """
                        select m.root, m.account_now, p.*,
                               exists (select 1 from stale_member s join member o on o.id = s.member
                                        where o.account_now = m.account_now) as waiting
                          from member m join profile p on p.account = m.account_now
                         where m.id = :member
                        """)
                .bind("member", member.value())
                .map((row, ctx) -> standing(row))
                .findOne();
    }

    private Query query(String sql) {
        return database.handle().createQuery(sql);
    }

    private Query among(String sql, Wanted wanted) {
        return query(sql)
                .bind("member", Objects.toString(wanted.member(), null))
                .bind("date", Objects.toString(wanted.businessDate(), null));
    }

    private static Sale sale(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Sale(
                new VisitId(row.getString("id")),
                new ProducerId(row.getString("producer")),
                LocalDate.parse(row.getString("business_date")),
                row.getString("receipt"),
                owner(row.getString("owner")),
                currency,
                new Money(row.getLong("paid"), currency),
                new Money(row.getLong("given"), currency),
                row.getLong("bonus"),
                row.getString("void_event") != null);
    }

    private static @Nullable MemberId owner(@Nullable String id) {
        return id == null ? null : new MemberId(id);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Standing(
                new MemberId(row.getString("root")),
                new AccountId(row.getString("account_now")),
                row.getString("tier"),
                row.getInt("visits"),
                currency,
                new Money(row.getLong("spent"), currency),
                row.getLong("bonus"),
                row.getLong("shortfall"),
                row.getBoolean("waiting"));
    }
}
