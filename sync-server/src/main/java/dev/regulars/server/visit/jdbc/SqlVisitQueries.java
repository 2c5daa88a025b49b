package dev.regulars.server.visit.jdbc;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.visit.VisitQueries;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the visit tables. */
public final class SqlVisitQueries implements VisitQueries {
    private static final String SHOWN =
            """
            select v.*,
                   (select coalesce(sum(r.paid_back), 0) from refund r where r.visit = v.id)
                       as paid_back,
                   (select coalesce(sum(r.bonus), 0) from refund r where r.visit = v.id)
                       as bonus_taken
              from visit v
            """;

    private final Database database;

    public SqlVisitQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Shown> list(Filter filter, int limit, int offset) {
        return filtered(
                        SHOWN,
                        filter,
                        " order by v.business_date desc, v.happened_at desc, v.id"
                                + " limit :limit offset :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, ctx) -> shown(row, List.of()))
                .list();
    }

    @Override
    public long count(Filter filter) {
        return filtered("select count(*) from visit v", filter, "").mapTo(Long.class).one();
    }

    /** Only the conditions that are asked for, so that their index is used. */
    private Query filtered(String select, Filter f, String order) {
        var where = new StringBuilder(" where true");
        if (f.member() != null) {
            where.append(
                    """
                     and v.owner in (select id from member where root =
                        coalesce((select root from member where id = :member), :member))\
                    """);
        }
        where.append(f.businessDate() == null ? "" : " and v.business_date = :date");
        where.append(f.till() == null ? "" : " and v.producer = :till");
        where.append(f.receiptNumber() == null ? "" : " and v.receipt = :receipt");
        var query = database.handle().createQuery(select + where + order);
        if (f.member() != null) {
            query.bind("member", f.member().value());
        }
        if (f.businessDate() != null) {
            query.bind("date", f.businessDate().toString());
        }
        if (f.till() != null) {
            query.bind("till", f.till());
        }
        return f.receiptNumber() == null ? query : query.bind("receipt", f.receiptNumber());
    }

    @Override
    public Optional<Shown> find(VisitId visit) {
        return database.handle()
                .createQuery(SHOWN + " where v.id = :id")
                .bind("id", visit.value())
                .map((row, ctx) -> shown(row, lines(visit, row.getString("currency"))))
                .findOne();
    }

    private List<Line> lines(VisitId visit, String currency) {
        var money = Currency.getInstance(currency);
        return database.handle()
                .createQuery("select * from visit_line where visit = :visit order by line")
                .bind("visit", visit.value())
                .map((row, ctx) ->
                        new Line(
                                row.getString("line"),
                                row.getString("sku"),
                                row.getString("name"),
                                row.getString("category"),
                                new BigDecimal(row.getString("quantity")),
                                row.getString("unit"),
                                new Money(row.getLong("amount"), money),
                                new Money(row.getLong("paid"), money),
                                row.getLong("bonus")))
                .list();
    }

    private static Shown shown(ResultSet row, List<Line> lines) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Shown(
                new VisitId(row.getString("id")),
                row.getString("producer"),
                store(row.getString("store")),
                row.getString("receipt"),
                LocalDate.parse(row.getString("business_date")),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                SqlVisits.member(row.getString("owner")),
                currency,
                new Money(row.getLong("total"), currency),
                new Money(row.getLong("given"), currency),
                new Money(row.getLong("paid_back"), currency),
                row.getLong("bonus"),
                row.getLong("bonus_taken"),
                row.getString("void_event") != null,
                row.getBoolean("late"),
                lines);
    }

    private static @Nullable StoreId store(@Nullable String id) {
        return id == null ? null : new StoreId(id);
    }
}
