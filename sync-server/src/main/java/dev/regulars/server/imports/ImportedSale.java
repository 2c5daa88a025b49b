package dev.regulars.server.imports;

import dev.regulars.loyalty.id.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale of an earlier system with all its lines.
 *
 * @param id as the shop calls it
 */
public record ImportedSale(
        String id, @Nullable MemberId member, Instant at, Currency currency, List<Line> lines) {
    public ImportedSale {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("sale " + id + " has no line");
        }
    }

    /**
     * One line.
     *
     * @param number within the sale, from 1
     * @param minor what was paid in minor units; negative for goods brought back
     */
    public record Line(
            int number,
            long minor,
            @Nullable String sku,
            @Nullable String category,
            BigDecimal quantity) {

        boolean isReturn() {
            return minor < 0 || minor == 0 && quantity.signum() < 0;
        }
    }

    /** Whether nothing was bought. */
    boolean isRefund() {
        return lines.stream().allMatch(Line::isReturn);
    }
}
