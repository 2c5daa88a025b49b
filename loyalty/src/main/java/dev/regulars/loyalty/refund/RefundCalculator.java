package dev.regulars.loyalty.refund;

import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.refund.Refund.Excess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out refunds by line and quantity. What is due for a quantity is what is due for all that
 * has come back until then less what was due before it, each rounded half up once: however the
 * goods are cut up, the last of them brings exactly the rest of what was paid and earned.
 */
public final class RefundCalculator {
    private final Currency currency;
    private final Map<String, PaidLine> lines = new LinkedHashMap<>();

    /**
     * For one sale.
     *
     * @param lines what each line paid and earned; returned lines of an exchange cannot come back
     */
    public RefundCalculator(Currency currency, List<PaidLine> lines) {
        this.currency = currency;
        lines.forEach(line -> this.lines.put(line.id(), line));
    }

    /** Everything that is left. */
    public Refund rest(Map<String, BigDecimal> before) {
        var left = new LinkedHashMap<String, BigDecimal>();
        for (var line : lines.values()) {
            var quantity = line.quantity().subtract(before(before, line.id()));
            if (quantity.signum() > 0) {
                left.put(line.id(), quantity);
            }
        }
        return refund(before, left);
    }

    /**
     * Some quantities of some lines.
     *
     * @param before what came back of each line until now, by line id; absent is nothing
     * @param asked what comes back now, above 0 each
     */
    public Refund refund(Map<String, BigDecimal> before, Map<String, BigDecimal> asked) {
        var back = new ArrayList<RefundedLine>();
        var excess = new ArrayList<Excess>();
        asked.forEach((id, quantity) -> {
            var given = quantity.min(left(before, id)).max(BigDecimal.ZERO);
            if (given.signum() > 0) {
                back.add(part(lines.get(id), before(before, id), given));
            }
            if (given.compareTo(quantity) < 0) {
                excess.add(new Excess(id, quantity.subtract(given)));
            }
        });
        var paidBack =
                back.stream().map(RefundedLine::paidBack).reduce(Money.zero(currency), Money::plus);
        long bonus = back.stream().mapToLong(RefundedLine::bonusTaken).sum();
        long given = back.stream().mapToLong(RefundedLine::givenBack).sum();
        return new Refund(back, paidBack, bonus, givenBefore(before), given, excess);
    }

    private long givenBefore(Map<String, BigDecimal> before) {
        return lines.values().stream()
                .filter(line -> line.spent() > 0)
                .mapToLong(line -> share(line.spent(), before(before, line.id()), line))
                .sum();
    }

    private BigDecimal left(Map<String, BigDecimal> before, String id) {
        var line = lines.get(id);
        return line == null ? BigDecimal.ZERO : line.quantity().subtract(before(before, id));
    }

    private static RefundedLine part(PaidLine line, BigDecimal before, BigDecimal quantity) {
        var until = before.add(quantity);
        long paid =
                share(line.paid().minor(), until, line) - share(line.paid().minor(), before, line);
        long bonus = share(line.bonus(), until, line) - share(line.bonus(), before, line);
        long spent = share(line.spent(), until, line) - share(line.spent(), before, line);
        return new RefundedLine(
                line.id(), quantity, new Money(paid, line.paid().currency()), bonus, spent);
    }

    /** What is due for the first {@code quantity} of a line, of so much for all of it. */
    private static long share(long whole, BigDecimal quantity, PaidLine line) {
        return BigDecimal.valueOf(whole)
                .multiply(quantity)
                .divide(line.quantity(), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigDecimal before(Map<String, BigDecimal> before, String id) {
        return before.getOrDefault(id, BigDecimal.ZERO);
    }
}
