package dev.regulars.agent.visit;

import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale of this till as it stands now.
 *
 * @param state {@code committed} or {@code voided}
 */
record VisitAnswer(
        VisitId visit,
        String posSaleId,
        @Nullable String receiptNumber,
        LocalDate businessDate,
        Mode mode,
        Currency currency,
        Money total,
        @Nullable MemberId member,
        String state,
        List<Sold> lines) {

    /** A line with what came back of it. */
    record Sold(
            String id,
            String sku,
            @Nullable String name,
            BigDecimal quantity,
            String unit,
            Money paid,
            long bonus,
            BigDecimal returnedQuantity,
            Money returnedPaid) {}

    static VisitAnswer of(VisitOnRecord record) {
        var visit = record.visit();
        var sale = visit.sale();
        var back = History.cameBack(record.corrections());
        return new VisitAnswer(
                visit.visit(),
                sale.posSaleId(),
                sale.receiptNumber(),
                sale.businessDate(),
                record.envelope().mode(),
                sale.currency(),
                sale.total(),
                History.owner(record),
                History.voided(record) ? "voided" : "committed",
                visit.lines().stream().map(line -> sold(record, line, back)).toList());
    }

    private static Sold sold(VisitOnRecord record, PaidLine paid, List<RefundedLine> back) {
        var line = record.visit().sale().basket().line(paid.id()).orElseThrow();
        var returned = back.stream().filter(b -> b.line().equals(paid.id())).toList();
        return new Sold(
                line.id(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.unit(),
                paid.paid(),
                paid.bonus(),
                returned.stream()
                        .map(RefundedLine::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                returned.stream()
                        .map(RefundedLine::paidBack)
                        .reduce(Money.zero(record.envelope().currency()), Money::plus));
    }
}
