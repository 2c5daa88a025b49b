package dev.regulars.loyalty.sale;

import dev.regulars.loyalty.money.Money;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The whole basket as the POS sees it now, never a delta.
 *
 * @param lines 0 to 1,000 lines of one currency, each id once
 */
public record Basket(Currency currency, List<Line> lines) {

    /** More lines than this are no basket but a mistake. */
    public static final int MOST_LINES = 1_000;

    public Basket {
        lines = List.copyOf(lines);
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "a basket has at most " + MOST_LINES + " lines, not " + lines.size());
        }
        var seen = new HashSet<String>();
        for (var line : lines) {
            if (!seen.add(line.id())) {
                throw new IllegalArgumentException(
                        "line " + line.id() + " stands in the basket twice");
            }
            if (!line.amount().currency().equals(currency)) {
                throw new IllegalArgumentException(
                        "line "
                                + line.id()
                                + " is in "
                                + line.amount().currency()
                                + ", not "
                                + currency);
            }
        }
    }

    /** What the basket costs before anything Regulars gives. */
    public Money total() {
        long sum = 0;
        for (var line : lines) {
            sum += line.amount().minor(); // a line's most times the most lines is far from overflow
        }
        return new Money(sum, currency);
    }

    /** The line of this id. */
    public Optional<Line> line(String id) {
        return lines.stream().filter(l -> l.id().equals(id)).findFirst();
    }
}
