package dev.regulars.server.difference;

import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.TillRights;
import java.util.Map;
import java.util.Set;

/** Contexts of quotes as they would have been. */
final class Contexts {
    private Contexts() {}

    /**
     * The same with a till that trusts its clock and has nothing unconfirmed.
     *
     * @param stopped the offers that head office had stopped by then
     */
    static QuoteContext knowingEverything(QuoteContext c, Set<String> stopped) {
        return new QuoteContext(
                c.member(),
                c.store(),
                c.country(),
                c.date(),
                c.time(),
                c.language(),
                false,
                confirmed(c.rights()),
                stopped,
                c.codes(),
                c.redeem());
    }

    /** What the till held was its own; that is no matter of the network. */
    private static TillRights confirmed(TillRights rights) {
        return new TillRights(
                true,
                Map.of(),
                Map.of(),
                Map.of(),
                rights.leases(),
                rights.left(),
                rights.withheld());
    }
}
