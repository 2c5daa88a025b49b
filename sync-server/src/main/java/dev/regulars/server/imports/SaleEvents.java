package dev.regulars.server.imports;

import dev.regulars.loyalty.event.VisitEvent;
import dev.regulars.loyalty.event.VisitEvent.Basis;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Finding;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sale.Sale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Says an earlier sale as an event. It earned its points in the earlier system: none here. */
final class SaleEvents {
    private static final String NO_SKU = "unknown";
    private static final int LONGEST_NAME = 64;

    private final EarlierSystem from;
    private final ZoneId zone;

    SaleEvents(EarlierSystem from, ZoneId zone) {
        this.from = from;
        this.zone = zone;
    }

    /** A sale, an exchange, or a refund whose sale nobody looks for. */
    VisitEvent of(ImportedSale sale) {
        return sale.isRefund() ? refund(sale) : visit(sale);
    }

    LocalDate day(ImportedSale sale) {
        return sale.at().atZone(zone).toLocalDate();
    }

    private VisitRecorded visit(ImportedSale sale) {
        var total = total(sale, sale.lines().stream().mapToLong(ImportedSale.Line::minor).sum());
        var zero = Money.zero(sale.currency());
        var sold =
                new Sale(
                        cut(sale.id()),
                        null,
                        sale.id(),
                        day(sale),
                        null,
                        null,
                        sale.currency(),
                        Mode.LIVE,
                        sale.lines().stream().map(line -> line(sale, line)).toList(),
                        List.of(),
                        List.of(),
                        zero,
                        total,
                        new Finding(Finding.By.IMPORTED, Finding.When.BEFORE_LINES),
                        sale.at());
        return new VisitRecorded(
                from.visit("sale", sale.id()),
                sale.member(),
                null,
                sold,
                null,
                null,
                0,
                sale.lines().stream().map(line -> paid(sale, line)).toList(),
                List.of(),
                0,
                0,
                null,
                true,
                null,
                null);
    }

    private VisitRefunded refund(ImportedSale sale) {
        var back = sale.lines().stream().mapToLong(line -> -line.minor()).sum();
        return new VisitRefunded(
                from.visit("sale", sale.id()),
                Basis.TO_BE_MATCHED,
                null,
                null,
                sale.member(),
                sale.id(),
                day(sale),
                sale.lines().stream()
                        .map(line ->
                                new RefundedLine(
                                        id(line),
                                        quantity(line).abs(),
                                        total(sale, -line.minor()),
                                        0))
                        .toList(),
                List.of(),
                total(sale, back),
                0,
                List.of());
    }

    private static Line line(ImportedSale sale, ImportedSale.Line line) {
        var quantity = quantity(line);
        var amount = total(sale, line.minor());
        var unitPrice =
                Money.rounded(
                        amount.decimal().abs().divide(quantity.abs(), 10, RoundingMode.HALF_UP),
                        sale.currency(),
                        RoundingMode.HALF_UP);
        return new Line(
                id(line),
                line.sku() == null ? NO_SKU : line.sku(),
                null,
                line.category(),
                quantity,
                "pc",
                unitPrice,
                amount,
                null,
                null,
                null,
                List.of(),
                Set.of(),
                null,
                null);
    }

    private static PaidLine paid(ImportedSale sale, ImportedSale.Line line) {
        return new PaidLine(id(line), quantity(line), total(sale, line.minor()), 0);
    }

    /** Never 0, and of the amount's sign. */
    private static BigDecimal quantity(ImportedSale.Line line) {
        var some = line.quantity().signum() == 0 ? BigDecimal.ONE : line.quantity().abs();
        return line.isReturn() ? some.negate() : some;
    }

    private static String id(ImportedSale.Line line) {
        return String.valueOf(line.number());
    }

    private static Money total(ImportedSale sale, long minor) {
        return new Money(minor, sale.currency());
    }

    private static String cut(String id) {
        return id.length() <= LONGEST_NAME ? id : id.substring(0, LONGEST_NAME);
    }
}
