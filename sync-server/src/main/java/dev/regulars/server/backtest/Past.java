package dev.regulars.server.backtest;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sale of the past as a till would have had it.
 *
 * @param member as the shop calls them; absent for a sale without one
 * @param basket what was bought, at the prices that were paid
 */
record Past(@Nullable String member, LocalDate date, LocalTime time, Basket basket) {

    /** Whether anything was bought, and not only brought back. */
    boolean buys() {
        return basket.lines().stream().anyMatch(line -> !line.isReturn());
    }

    /**
     * A line of it.
     *
     * @param amount what was paid; below 0 for goods that came back
     * @param quantity as the file has it, of either sign
     */
    static Line line(
            int number,
            @Nullable String sku,
            @Nullable String category,
            Money amount,
            BigDecimal quantity) {
        var signed = signed(quantity, amount);
        return new Line(
                String.valueOf(number),
                sku == null ? "unknown" : sku,
                null,
                category,
                signed,
                whole(signed) ? "pc" : "kg",
                unitPrice(amount, signed),
                amount,
                null,
                null,
                null,
                List.of(),
                Set.of(),
                null,
                null);
    }

    private static BigDecimal signed(BigDecimal quantity, Money amount) {
        var some = quantity.signum() == 0 ? BigDecimal.ONE : quantity.abs();
        return amount.isNegative() || amount.isZero() && quantity.signum() < 0
                ? some.negate()
                : some;
    }

    private static Money unitPrice(Money amount, BigDecimal quantity) {
        var price = amount.decimal().divide(quantity, 10, RoundingMode.HALF_UP);
        return Money.rounded(price, amount.currency(), RoundingMode.HALF_UP);
    }

    private static boolean whole(BigDecimal quantity) {
        return quantity.stripTrailingZeros().scale() <= 0;
    }
}
