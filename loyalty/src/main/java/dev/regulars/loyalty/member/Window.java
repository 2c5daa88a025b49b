package dev.regulars.loyalty.member;

import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;

/**
 * What a member did in the last days, as a programme's conditions ask for it.
 *
 * @param days length of the window, counted back from and including {@code asOf}
 * @param visits visits in it, voided ones left out
 * @param spend what was paid in it, net of refunds; may be negative
 */
public record Window(int days, int visits, Money spend, LocalDate asOf) {

    /** This window with later visits and what they paid added. */
    public Window plus(int moreVisits, Money moreSpend) {
        return new Window(days, visits + moreVisits, spend.plus(moreSpend), asOf);
    }
}
