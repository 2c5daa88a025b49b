package dev.regulars.server.visit.jdbc;

import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.inbox.Filed;
import dev.regulars.server.visit.Due;
import dev.regulars.server.visit.Visits.Refund;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;

/** Writes refunds and looks for the sales they belong to. */
final class RefundRows {
    private final Database database;
    private final LotRows givenBack;

    RefundRows(Database database) {
        this.database = database;
        this.givenBack = new LotRows(database, "refund_lot", "refund");
    }

    /** Does nothing when the refund is here already. */
    void insert(Filed filed, VisitRefunded refund) {
        if (insertRefund(filed, refund) == 1) {
            insertLines(refund);
            givenBack.insert(refund.refund(), refund.givenBack());
        }
    }

    private int insertRefund(Filed filed, VisitRefunded refund) {
        var envelope = filed.envelope();
        var position = envelope.position();
        return database.handle()
                .createUpdate(
                        """
                        insert into refund (id, event, producer, epoch, seq, store, operator, basis,
                            said_visit, receipt_code, receipt, said_member, business_date,
                            happened_at, currency, paid_back, said_bonus, bonus)
                        values (:id, :event, :producer, :epoch, :seq, :store, :operator, :basis,
                            :visit, :code, :receipt, :member, :date,
                            :at, :currency, :back, :bonus, :bonus)
                        on conflict do nothing
                        """)
                .bind("id", refund.refund().value())
                .bind("event", filed.id())
                .bind("producer", position.producer().value())
                .bind("epoch", position.epoch())
                .bind("seq", position.seq())
                .bind("store", envelope.store() == null ? null : envelope.store().value())
                .bind("operator", envelope.operator() == null ? null : envelope.operator().value())
                .bind("basis", refund.basis().name())
                .bind("visit", refund.visit() == null ? null : refund.visit().value())
                .bind("code", refund.receiptCode())
                .bind("receipt", refund.receiptNumber())
                .bind("member", refund.member() == null ? null : refund.member().value())
                .bind("date", refund.businessDate().toString())
                .bind("at", filed.millis())
                .bind("currency", refund.paidBack().currency().getCurrencyCode())
                .bind("back", refund.paidBack().minor())
                .bind("bonus", refund.bonusTaken())
                .execute();
    }

    private void insertLines(VisitRefunded refund) {
        if (refund.lines().isEmpty()) {
            return;
        }
        var batch =
                database.handle()
                        .prepareBatch(
                                """
                                insert into refund_line (refund, line, quantity, paid_back, bonus)
                                values (?, ?, ?, ?, ?)
                                on conflict do nothing
                                """);
        for (RefundedLine line : refund.lines()) {
            batch.add(
                    refund.refund().value(),
                    line.line(),
                    line.quantity().toPlainString(),
                    line.paidBack().minor(),
                    line.bonusTaken());
        }
        batch.execute();
    }

    Refund find(VisitId refund) {
        return found("r.id = :id", refund).one();
    }

    List<Refund> matchedWith(VisitId visit) {
        return found("r.visit = :id", visit).list();
    }

    private ResultIterable<Refund> found(String which, VisitId id) {
        return database.handle()
                .createQuery(
                        """
                        select r.*, basis = 'TO_BE_MATCHED' or basis = 'RECEIPT_CODE' and not exists
                                   (select 1 from refund_line l where l.refund = r.id) as only_total,
                               (select coalesce(sum(l.points), 0) from refund_lot l
                                 where l.refund = r.id) as given_back
                          from refund r where <which> order by happened_at, event
                        """)
                .define("which", which)
                .bind("id", id.value())
                .map((row, ctx) -> refund(row));
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                new VisitId(row.getString("id")),
                visit(row.getString("said_visit")),
                SqlVisits.member(row.getString("said_member")),
                LocalDate.parse(row.getString("business_date")),
                row.getBoolean("only_total"),
                row.getLong("paid_back"),
                row.getLong("said_bonus"),
                row.getLong("given_back"),
                visit(row.getString("visit")),
                SqlVisits.member(row.getString("owner")));
    }

    Optional<VisitId> saleByReceipt(VisitId refund) {
        return database.handle()
                .createQuery(
                        """
                        select v.id from refund r
                          join visit v on v.receipt = r.receipt and v.currency = r.currency
                                      and v.store is r.store
                                      and v.business_date <= r.business_date
                         where r.id = :id and r.basis = 'TO_BE_MATCHED'
                           and r.producer not like 'import:%'
                         order by v.business_date desc, v.happened_at desc, v.id limit 1
                        """)
                .bind("id", refund.value())
                .mapTo(String.class)
                .map(VisitId::new)
                .findOne();
    }

    /** Refunds that belong to a sale, and those that wait for one with its receipt number. */
    List<VisitId> of(VisitId visit) {
        return database.handle()
                .createQuery(
                        """
                        select id from refund where visit = :id
                        union
                        select id from refund where said_visit = :id
                        union
                        select r.id from visit v join refund r on r.receipt = v.receipt
                         where v.id = :id and r.basis = 'TO_BE_MATCHED'
                        """)
                .bind("id", visit.value())
                .mapTo(String.class)
                .map(VisitId::new)
                .list();
    }

    void match(VisitId refund, @Nullable VisitId visit, @Nullable MemberId owner) {
        database.handle()
                .createUpdate("update refund set visit = :visit, owner = :owner where id = :id")
                .bind("id", refund.value())
                .bind("visit", visit == null ? null : visit.value())
                .bind("owner", owner == null ? null : owner.value())
                .execute();
    }

    void takeBack(Due due) {
        var id = due.refund().value();
        database.handle().execute("update refund set bonus = ? where id = ?", due.bonus(), id);
        givenBack.replace(due.refund(), due.givenBack());
    }

    private static @Nullable VisitId visit(@Nullable String id) {
        return id == null ? null : new VisitId(id);
    }
}
