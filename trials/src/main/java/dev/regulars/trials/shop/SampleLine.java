package dev.regulars.trials.shop;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the shop's history, as it is exported.
 *
 * @param member absent on a sale without one
 * @param amount the line's paid total; negative is a refund
 */
record SampleLine(
        String transaction,
        @Nullable SampleMember member,
        LocalDateTime at,
        Article article,
        BigDecimal quantity,
        BigDecimal amount) {}
