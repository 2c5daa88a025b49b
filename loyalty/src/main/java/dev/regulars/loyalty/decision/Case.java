package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.condition.Situation;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.QuoteContext;

/**
 * One sale with its member, as every check of one quote sees it.
 *
 * @param restricted whether some offer is stopped, withheld or counted at this till now
 */
record Case(
        Facts facts,
        QuoteContext context,
        Situation situation,
        SaleLines lines,
        boolean restricted) {

    static Case of(Facts facts, QuoteContext context, SaleLines lines) {
        var rights = context.rights();
        boolean restricted =
                !context.stopped().isEmpty()
                        || !rights.withheld().isEmpty()
                        || !rights.left().isEmpty();
        var situation = Situation.ofSale(facts, context.date(), context.time(), lines);
        return new Case(facts, context, situation, lines, restricted);
    }
}
