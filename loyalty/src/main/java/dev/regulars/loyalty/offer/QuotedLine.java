package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.money.Money;
import java.util.List;

/**
 * One line of the basket with what it got.
 *
 * @param id the line's id
 * @param discount everything taken off it, 0 or more
 * @param offers which offers took it off, in the order they were applied
 * @param bonus points the line earns
 */
public record QuotedLine(String id, Money discount, List<String> offers, long bonus) {
    public QuotedLine {
        offers = List.copyOf(offers);
    }
}
