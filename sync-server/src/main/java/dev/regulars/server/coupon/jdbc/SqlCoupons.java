package dev.regulars.server.coupon.jdbc;

import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.server.coupon.Coupons;
import dev.regulars.server.coupon.ShownCodes;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.inbox.Filed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A row for each batch and for each use. */
public final class SqlCoupons implements Coupons {
    private static final String SELECT =
            """
            select b.*, (select count(distinct u.number)
                           from coupon_use u join visit v on v.id = u.visit
                          where u.offer = b.offer and v.void_event is null
                            and u.number >= b.first and u.number < b.first + b.count) as used
              from coupon_batch b
            """;

    private final Database database;

    public SqlCoupons(Database database) {
        this.database = database;
    }

    @Override
    public List<Batch> batches() {
        return database.handle()
                .createQuery(SELECT + " order by made_at desc, first desc")
                .map((row, _) -> batch(row))
                .list();
    }

    @Override
    public Optional<Batch> batch(String offer, long first) {
        return database.handle()
                .createQuery(SELECT + " where b.offer = :offer and b.first = :first")
                .bind("offer", offer)
                .bind("first", first)
                .map((row, _) -> batch(row))
                .findOne();
    }

    @Override
    public long last(String offer) {
        return database.handle()
                .createQuery(
                        """
                        select coalesce(max(first + count - 1), 0) from coupon_batch
                         where offer = :offer
                        """)
                .bind("offer", offer)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void keep(Batch batch) {
        database.handle()
                .createUpdate(
                        """
                        insert into coupon_batch (offer, first, count, made_at, who)
                        values (:offer, :first, :count, :at, :who)
                        """)
                .bind("offer", batch.offer())
                .bind("first", batch.first())
                .bind("count", batch.count())
                .bind("at", batch.madeAt().toEpochMilli())
                .bind("who", batch.who())
                .execute();
    }

    @Override
    public boolean exists(String offer, long number) {
        return database.handle()
                .createQuery(
                        """
                        select 1 from coupon_batch
                         where offer = :offer and first <= :number and :number < first + count
                        """)
                .bind("offer", offer)
                .bind("number", number)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public Optional<LocalDate> used(String offer, long number) {
        return database.handle()
                .createQuery(
                        """
                        select u.business_date from coupon_use u join visit v on v.id = u.visit
                         where u.offer = :offer and u.number = :number and v.void_event is null
                         order by u.happened_at limit 1
                        """)
                .bind("offer", offer)
                .bind("number", number)
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    @Override
    public void keepUses(Filed filed, VisitRecorded visit) {
        ShownCodes.used(visit)
                .forEach((offer, number) -> {
                    if (exists(offer, number)) {
                        keepUse(filed, visit, offer, number);
                    }
                });
    }

    private void keepUse(Filed filed, VisitRecorded visit, String offer, long number) {
        database.handle()
                .createUpdate(
                        """
                        insert into coupon_use (offer, number, visit, producer, happened_at,
                            business_date)
                        values (:offer, :number, :visit, :producer, :at, :date)
                        on conflict do nothing
                        """)
                .bind("offer", offer)
                .bind("number", number)
                .bind("visit", visit.visit().value())
                .bind("producer", filed.envelope().position().producer().value())
                .bind("at", filed.millis())
                .bind("date", visit.sale().businessDate().toString())
                .execute();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getString("offer"),
                row.getLong("first"),
                row.getInt("count"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getString("who"),
                row.getLong("used"));
    }
}
