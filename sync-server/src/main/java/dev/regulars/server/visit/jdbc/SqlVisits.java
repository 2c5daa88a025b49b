package dev.regulars.server.visit.jdbc;

import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.event.ShopEvent.DayClosed;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.inbox.Filed;
import dev.regulars.server.visit.Due;
import dev.regulars.server.visit.Visits;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** A row for each sale, line, refund, claim and cancellation. */
public final class SqlVisits implements Visits {
    private final Database database;
    private final VisitRows visitRows;
    private final RefundRows refundRows;

    public SqlVisits(Database database) {
        this.database = database;
        this.visitRows = new VisitRows(database);
        this.refundRows = new RefundRows(database);
    }

    private Update update(String sql) {
        return database.handle().createUpdate(sql);
    }

    @Override
    public void mention(VisitId visit, Position position) {
        update(
                        """
                        insert into mention (subject, producer, epoch, seq)
                        values ('v:' || :visit, :producer, :epoch, :seq)
                        on conflict do update set epoch = excluded.epoch, seq = excluded.seq
                         where (excluded.epoch, excluded.seq) > (epoch, seq)
                        """)
                .bind("visit", visit.value())
                .bind("producer", position.producer().value())
                .bind("epoch", position.epoch())
                .bind("seq", position.seq())
                .execute();
    }

    @Override
    public void keep(Filed filed, VisitRecorded visit) {
        visitRows.insert(filed, visit);
    }

    @Override
    public void keepVoid(Filed filed, VisitId visit, String reason) {
        update(
                        """
                        insert into visit_void (event, visit, reason, happened_at)
                        values (:event, :visit, :reason, :at)
                        on conflict do nothing
                        """)
                .bind("event", filed.id())
                .bind("visit", visit.value())
                .bind("reason", reason)
                .bind("at", filed.millis())
                .execute();
    }

    @Override
    public void keepMove(Filed filed, VisitId visit, Move move, @Nullable String reason) {
        update(
                        """
                        insert into visit_move (event, visit, member, claim_code, reason, happened_at)
                        values (:event, :visit, :member, :code, :reason, :at)
                        on conflict do nothing
                        """)
                .bind("event", move.event())
                .bind("visit", visit.value())
                .bind("member", move.member() == null ? null : move.member().value())
                .bind("code", move.claimCode())
                .bind("reason", reason)
                .bind("at", filed.millis())
                .execute();
    }

    @Override
    public void keepRefund(Filed filed, VisitRefunded refund) {
        refundRows.insert(filed, refund);
    }

    @Override
    public void keepDayClose(Filed filed, DayClosed closed) {
        update(
                        """
                        insert into day_close (event, producer, store, business_date, happened_at,
                            agrees, currency, body)
                        values (:event, :producer, :store, :date, :at, :agrees, :currency, :body)
                        on conflict do nothing
                        """)
                .bind("event", filed.id())
                .bind("producer", filed.envelope().position().producer().value())
                .bind(
                        "store",
                        filed.envelope().store() == null ? null : filed.envelope().store().value())
                .bind("date", closed.businessDate().toString())
                .bind("at", filed.millis())
                .bind("agrees", agree(closed))
                .bind("currency", closed.pos().net().currency().getCurrencyCode())
                .bind("body", Wire.write(closed))
                .execute();
    }

    private static boolean agree(DayClosed closed) {
        return closed.pos().equals(closed.ours())
                && closed.missingHere().isEmpty()
                && closed.missingAtPos().isEmpty();
    }

    @Override
    public boolean hasSequel(VisitId visit) {
        return database.handle()
                .createQuery(
                        """
                        select exists (select 1 from visit_move where visit = :id)
                            or exists (select 1 from visit_void where visit = :id)
                            or exists (select 1 from refund where said_visit = :id)
                            or exists (select 1 from visit v join refund r on r.receipt = v.receipt
                                        where v.id = :id and r.basis = 'TO_BE_MATCHED')
                        """)
                .bind("id", visit.value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public Optional<Said> said(VisitId visit) {
        return database.handle()
                .createQuery("select said_member, claim_code, owner from visit where id = :id")
                .bind("id", visit.value())
                .map((row, ctx) ->
                        new Said(
                                member(row.getString("said_member")),
                                row.getString("claim_code"),
                                member(row.getString("owner"))))
                .findOne();
    }

    @Override
    public List<Move> moves(VisitId visit) {
        return database.handle()
                .createQuery(
                        """
                        select event, member, claim_code from visit_move
                         where visit = :visit order by happened_at, event
                        """)
                .bind("visit", visit.value())
                .map((row, ctx) ->
                        new Move(
                                row.getString("event"),
                                member(row.getString("member")),
                                row.getString("claim_code")))
                .list();
    }

    @Override
    public void settle(VisitId visit, @Nullable MemberId owner) {
        update(
                        """
                        update visit
                           set owner = :owner,
                               void_event = (select event from visit_void where visit = :id
                                              order by happened_at, event limit 1)
                         where id = :id
                        """)
                .bind("id", visit.value())
                .bind("owner", owner == null ? null : owner.value())
                .execute();
    }

    @Override
    public Refund refund(VisitId refund) {
        return refundRows.find(refund);
    }

    @Override
    public Optional<Sum> sum(VisitId visit) {
        return visitRows.sum(visit);
    }

    @Override
    public Optional<VisitId> byReceipt(VisitId refund) {
        return refundRows.saleByReceipt(refund);
    }

    @Override
    public List<VisitId> refundsFor(VisitId visit) {
        return refundRows.of(visit);
    }

    @Override
    public List<Refund> refundsOf(VisitId visit) {
        return refundRows.matchedWith(visit);
    }

    @Override
    public void match(VisitId refund, @Nullable VisitId visit, @Nullable MemberId owner) {
        refundRows.match(refund, visit, owner);
    }

    @Override
    public void takeBack(Due due) {
        refundRows.takeBack(due);
    }

    static @Nullable MemberId member(@Nullable String id) {
        return id == null ? null : new MemberId(id);
    }
}
