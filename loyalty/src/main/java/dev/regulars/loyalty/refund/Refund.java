package dev.regulars.loyalty.refund;

import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a refund of known lines gives.
 *
 * @param lines what comes back, no more than was left of each
 * @param paidBack their sum, 0 or more
 * @param bonusTaken points, 0 or more
 * @param givenBefore points that came back before to who had paid with them, 0 or more
 * @param givenBack points that come back now, 0 or more
 * @param excess what was asked for beyond it: refunded before, or never sold
 */
public record Refund(
        List<RefundedLine> lines,
        Money paidBack,
        long bonusTaken,
        long givenBefore,
        long givenBack,
        List<Excess> excess) {
    public Refund {
        lines = List.copyOf(lines);
        excess = List.copyOf(excess);
    }

    /**
     * A quantity that there was nothing left of.
     *
     * @param quantity above 0
     */
    public record Excess(String line, BigDecimal quantity) {}
}
