package dev.regulars.server.difference;

import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.TillRights;

/** Contexts of quotes as they would have been. */
final class Contexts {
    private Contexts() {}

    /** The same with a till that trusts its clock and has nothing unconfirmed. */
    static QuoteContext knowingEverything(QuoteContext c) {
        return new QuoteContext(
                c.member(),
                c.store(),
                c.country(),
                c.date(),
                c.time(),
                c.language(),
                false,
                TillRights.ONLINE);
    }
}
