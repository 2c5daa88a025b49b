package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the basket with what it got.
 *
 * @param id the line's id
 * @param discount everything that offers take off it, 0 or more
 * @param offers which offers took it off, in the order they were applied
 * @param bonus points the line earns
 * @param spent what points pay of it; absent where they pay nothing
 */
public record QuotedLine(
        String id, Money discount, List<String> offers, long bonus, @Nullable Spent spent) {
    public QuotedLine {
        offers = List.copyOf(offers);
    }

    /** Everything that comes off it, for whatever reason. */
    public Money off() {
        return spent == null ? discount : discount.plus(spent.amount());
    }
}
