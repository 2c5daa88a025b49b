package dev.regulars.server.visit.jdbc;

import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.Sale;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.inbox.Filed;
import dev.regulars.server.visit.Visits.Sum;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a sale with its lines and with what Regulars gave on it. */
final class VisitRows {
    private final Database database;
    private final LotRows spent;

    VisitRows(Database database) {
        this.database = database;
        this.spent = new LotRows(database, "visit_spent", "visit");
    }

    /** Does nothing when the sale is here already. */
    void insert(Filed filed, VisitRecorded visit) {
        if (insertVisit(filed, visit) == 1) {
            insertLines(visit);
            insertGiven(visit);
            insertSpent(visit);
            if (visit.quote() != null) {
                insertExperiments(visit.visit(), visit.quote());
                database.handle()
                        .execute("insert into unreviewed values (?)", visit.visit().value());
            }
        }
    }

    private int insertVisit(Filed filed, VisitRecorded visit) {
        var sale = visit.sale();
        var envelope = filed.envelope();
        var position = envelope.position();
        return database.handle()
                .createUpdate(
                        """
                        insert into visit (id, event, producer, epoch, seq, store, operator, pos_sale,
                            receipt, business_date, happened_at, quality, currency, said_member,
                            owner, claim_code, found_by, total, given, rounding, paid, bonus, buys,
                            programme_version, late, earned_from, earned_until)
                        values (:id, :event, :producer, :epoch, :seq, :store, :operator, :sale,
                            :receipt, :date, :at, :quality, :currency, :member,
                            :member, :claim, :found, :total, :given, :rounding, :paid, :bonus, :buys,
                            :version, :late, :from, :until)
                        on conflict do nothing
                        """)
                .bind("id", visit.visit().value())
                .bind("event", filed.id())
                .bind("producer", position.producer().value())
                .bind("epoch", position.epoch())
                .bind("seq", position.seq())
                .bind("store", envelope.store() == null ? null : envelope.store().value())
                .bind("operator", operator(filed, sale))
                .bind("sale", sale.posSaleId())
                .bind("receipt", sale.receiptNumber())
                .bind("date", sale.businessDate().toString())
                .bind("at", filed.millis())
                .bind("quality", filed.happened().quality().name())
                .bind("currency", sale.currency().getCurrencyCode())
                .bind("member", visit.member() == null ? null : visit.member().value())
                .bind("claim", visit.claimCode())
                .bind("found", sale.found() == null ? null : sale.found().by().name())
                .bind("total", sale.total().minor())
                .bind("given", sale.given().stream().mapToLong(g -> g.amount().minor()).sum())
                .bind("rounding", sale.rounding().minor())
                .bind("paid", visit.lines().stream().mapToLong(l -> l.paid().minor()).sum())
                .bind("bonus", visit.bonus())
                .bind("buys", sale.lines().stream().anyMatch(line -> !line.isReturn()))
                .bind("version", visit.programmeVersion())
                .bind("late", visit.late())
                .bind("from", visit.lot().from().toString())
                .bind("until", Objects.toString(visit.lot().until(), null))
                .execute();
    }

    private static @Nullable String operator(Filed filed, Sale sale) {
        var operator = sale.operator() == null ? filed.envelope().operator() : sale.operator();
        return operator == null ? null : operator.value();
    }

    private void insertLines(VisitRecorded visit) {
        if (visit.lines().isEmpty()) {
            return;
        }
        Map<String, Line> sold =
                visit.sale().lines().stream()
                        .collect(Collectors.toMap(Line::id, Function.identity()));
        var batch =
                database.handle()
                        .prepareBatch(
                                """
                                insert into visit_line (visit, line, sku, name, category, quantity,
                                    unit, amount, paid, bonus)
                                values (:visit, :line, :sku, :name, :category, :quantity,
                                    :unit, :amount, :paid, :bonus)
                                on conflict do nothing
                                """);
        for (PaidLine paid : visit.lines()) {
            var line = sold.get(paid.id());
            batch.bind("visit", visit.visit().value())
                    .bind("line", paid.id())
                    .bind("sku", line == null ? "" : line.sku())
                    .bind("name", line == null ? null : line.name())
                    .bind("category", line == null ? null : line.category())
                    .bind("quantity", paid.quantity().toPlainString())
                    .bind("unit", line == null ? "pc" : line.unit())
                    .bind("amount", line == null ? paid.paid().minor() : line.amount().minor())
                    .bind("paid", paid.paid().minor())
                    .bind("bonus", paid.bonus())
                    .add();
        }
        batch.execute();
    }

    private void insertExperiments(VisitId visit, Quote quote) {
        for (var arm : quote.experiments()) {
            database.handle()
                    .execute(
                            "insert into visit_experiment (visit, experiment, arm) values (?, ?, ?)",
                            visit.value(),
                            arm.name(),
                            arm.arm());
        }
    }

    private void insertSpent(VisitRecorded visit) {
        if (visit.spent() != null) {
            spent.insert(visit.visit(), visit.spent().lots());
        }
    }

    private void insertGiven(VisitRecorded visit) {
        var used = visit.used();
        if (used.isEmpty()) {
            return;
        }
        var batch =
                database.handle()
                        .prepareBatch(
                                "insert into visit_given (visit, offer, amount) values (?, ?, ?)");
        used.forEach((offer, amount) -> batch.add(visit.visit().value(), offer, amount.minor()));
        batch.execute();
    }

    Optional<Sum> sum(VisitId visit) {
        return database.handle()
                .createQuery("select paid, bonus, owner from visit where id = :id")
                .bind("id", visit.value())
                .map((row, ctx) ->
                        new Sum(
                                row.getLong("paid"),
                                row.getLong("bonus"),
                                SqlVisits.member(row.getString("owner")),
                                spent.of(visit)))
                .findOne();
    }
}
