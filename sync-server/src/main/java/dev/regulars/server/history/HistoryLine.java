package dev.regulars.server.history;

import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an earlier sale.
 *
 * @param transactionId the sale it belongs to, as the shop calls it
 * @param memberId as the shop calls the member; null for a sale without one
 * @param at when, to the precision that the file has
 * @param amount the paid total of the line including tax; negative for a refund
 * @param quantity how many or how much; 1 when the file does not say
 */
public record HistoryLine(
        String transactionId,
        @Nullable String memberId,
        Instant at,
        Money amount,
        @Nullable String sku,
        @Nullable String category,
        BigDecimal quantity) {}
