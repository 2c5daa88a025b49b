package dev.regulars.server.visit;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sales as somebody looks at them. Called inside a unit of work. */
public interface VisitQueries {

    /**
     * Which sales; absent is any.
     *
     * @param member and whoever was merged into them
     */
    record Filter(
            @Nullable MemberId member,
            @Nullable LocalDate businessDate,
            @Nullable String till,
            @Nullable String receiptNumber) {}

    /**
     * A sale.
     *
     * @param member whose it is now
     * @param given what Regulars took off
     * @param paidBack what refunds gave back
     * @param bonusTaken points that refunds took back
     */
    record Shown(
            VisitId visit,
            String till,
            @Nullable StoreId store,
            @Nullable String receiptNumber,
            LocalDate businessDate,
            Instant at,
            @Nullable MemberId member,
            Currency currency,
            Money total,
            Money given,
            Money paidBack,
            long bonus,
            long bonusTaken,
            boolean voided,
            boolean late,
            List<Line> lines) {
        public Shown {
            lines = List.copyOf(lines);
        }
    }

    /** A line of a sale with what it paid. */
    record Line(
            String id,
            String sku,
            @Nullable String name,
            @Nullable String category,
            BigDecimal quantity,
            String unit,
            Money amount,
            Money paid,
            long bonus) {}

    /** Newest first, without their lines. */
    List<Shown> list(Filter filter, int limit, int offset);

    long count(Filter filter);

    /** One sale with its lines. */
    Optional<Shown> find(VisitId visit);
}
