package dev.regulars.server.experiment;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.ArmOfMember;

/**
 * What the members of one arm did from the first sale on that counted in the experiment.
 *
 * @param arm id of its offer, or the holdout
 * @param members who counted at least once
 * @param visits with a purchase; cancelled ones are none
 * @param spend what they paid, less refunds
 */
public record ArmResult(String experiment, String arm, long members, long visits, Money spend) {
    /** Whether these got nothing, so that the others can be compared. */
    public boolean isHoldout() {
        return arm.equals(ArmOfMember.HOLDOUT);
    }

    /** What a member paid on average; rounded down. */
    public Money spendEach() {
        return new Money(members == 0 ? 0 : spend.minor() / members, spend.currency());
    }
}
