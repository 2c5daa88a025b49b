package dev.regulars.server.lease.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.offer.Right;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.lease.Lent;
import dev.regulars.server.lease.Loans;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A row for each lease, for ever. */
public final class SqlLoans implements Loans {
    private final Database database;

    public SqlLoans(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Lent> holder(Right right) {
        return database.handle()
                .createQuery(
                        """
                        select * from lease
                         where offer = :offer and holder = :holder
                           and ended_at is null and released_at is null
                         limit 1
                        """)
                .bind("offer", right.offer())
                .bind("holder", right.holder())
                .map((row, _) -> lent(row))
                .findOne();
    }

    @Override
    public List<Lent> all() {
        return database.handle()
                .createQuery("select * from lease where ended_at is null order by lent_at, id")
                .map((row, _) -> lent(row))
                .list();
    }

    @Override
    public Optional<Lent> find(String lease) {
        return database.handle()
                .createQuery("select * from lease where id = :id and ended_at is null")
                .bind("id", lease)
                .map((row, _) -> lent(row))
                .findOne();
    }

    @Override
    public List<String> released(TillId till) {
        return database.handle()
                .createQuery(
                        """
                        select id from lease
                         where till = :till and released_at is not null and ended_at is null
                         order by id
                        """)
                .bind("till", till.value())
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<TillId> tillsWithReleased() {
        return database.handle()
                .createQuery(
                        """
                        select distinct till from lease
                         where released_at is not null and ended_at is null order by till
                        """)
                .mapTo(String.class)
                .map(TillId::new)
                .list();
    }

    @Override
    public boolean lend(Lent lent) {
        return database.handle()
                        .createUpdate(
                                """
                                insert into lease (id, offer, holder, till, lent_at)
                                values (:id, :offer, :holder, :till, :at)
                                on conflict do nothing
                                """)
                        .bind("id", lent.id())
                        .bind("offer", lent.offer())
                        .bind("holder", lent.holder())
                        .bind("till", lent.till().value())
                        .bind("at", lent.lentAt().toEpochMilli())
                        .execute()
                > 0;
    }

    @Override
    public void release(String lease, Instant at) {
        database.handle()
                .createUpdate(
                        """
                        update lease set released_at = coalesce(released_at, :at) where id = :id
                        """)
                .bind("id", lease)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public void end(String lease, Instant at) {
        database.handle()
                .createUpdate("update lease set ended_at = coalesce(ended_at, :at) where id = :id")
                .bind("id", lease)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public boolean used(String offer, String holder, TillId till, Instant at) {
        return database.handle()
                        .createUpdate(
                                """
                                update lease set ended_at = :at
                                 where offer = :offer and holder = :holder and till = :till
                                   and ended_at is null and lent_at <= :at + 60000
                                """)
                        .bind("offer", offer)
                        .bind("holder", holder)
                        .bind("till", till.value())
                        .bind("at", at.toEpochMilli())
                        .execute()
                > 0;
    }

    @Override
    public List<LocalDate> uses(String offer, MemberId member) {
        return database.handle()
                .createQuery(
                        """
                        select v.business_date from visit_given g join visit v on v.id = g.visit
                         where g.offer = :offer and v.owner = :member and v.void_event is null
                         order by v.business_date
                        """)
                .bind("offer", offer)
                .bind("member", member.value())
                .mapTo(String.class)
                .map(LocalDate::parse)
                .list();
    }

    private static Lent lent(ResultSet row) throws SQLException {
        long released = row.getLong("released_at");
        boolean isReleased = !row.wasNull();
        return new Lent(
                row.getString("id"),
                row.getString("offer"),
                row.getString("holder"),
                new TillId(row.getString("till")),
                Instant.ofEpochMilli(row.getLong("lent_at")),
                isReleased ? Instant.ofEpochMilli(released) : null);
    }
}
