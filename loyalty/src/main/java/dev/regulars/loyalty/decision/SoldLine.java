package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.discount.Pieces;
import dev.regulars.loyalty.discount.Priced;
import dev.regulars.loyalty.programme.LegalRule.Ban;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.LineFlag;

/**
 * One line with what may be done to it.
 *
 * @param scopes those that it is in
 * @param goods whether it counts when a basket is measured
 * @param pieces how many it is, below 0 where it is brought back
 * @param barred whether the law forbids to discount it
 * @param open whether anything may be taken off it
 * @param earning whether it earns points
 */
record SoldLine(
        Line line,
        InScopes scopes,
        boolean goods,
        long pieces,
        boolean barred,
        boolean open,
        boolean earning,
        Priced priced) {

    static SoldLine of(Line line, InScopes scopes, Law.OfCountry law) {
        boolean goods = !line.is(LineFlag.DEPOSIT) && !line.is(LineFlag.GIFT_CARD);
        boolean barred = law.forbids(Ban.DISCOUNT, scopes);
        boolean open = goods && !line.isReturn() && !line.is(LineFlag.NO_DISCOUNT) && !barred;
        boolean earning = goods && !line.is(LineFlag.NO_BONUS) && !law.forbids(Ban.EARN, scopes);
        long pieces = Pieces.of(line);
        var priced = open ? Priced.of(line, pieces) : Priced.CLOSED;
        return new SoldLine(line, scopes, goods, pieces, barred, open, earning, priced);
    }

    /** Whether it is bought, and not brought back. */
    boolean isBought() {
        return !line.isReturn();
    }
}
