package dev.regulars.loyalty.bonus;

import java.time.LocalDate;

/**
 * Points given or taken on a business date. What is taken comes out of its lot first; what that
 * does not hold any more comes out of the lots that are lost first.
 */
public record Entry(LocalDate on, Lot lot) {

    /** What cancels it, as if it had never been. */
    public Entry undone() {
        return new Entry(on, lot.of(-lot.points()));
    }
}
