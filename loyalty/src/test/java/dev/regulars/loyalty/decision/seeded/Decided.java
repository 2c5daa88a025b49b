package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.programme.CheckedProgramme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case with its quote, and with who decided it at the till and who decides it at head office. */
record Decided(SeededCase sold, OfferEngine till, OfferEngine office, Quote quote) {

    /** A case that was decided by itself. */
    static Decided of(SeededCase sold) {
        return new Desk().decide(sold);
    }

    /** The same sale in another situation. */
    Quote again(QuoteContext context) {
        return till.quote(sold.facts(), sold.basket(), context);
    }

    /** The offers that applied, by id. */
    List<String> applied() {
        return applied(quote);
    }

    static List<String> applied(Quote quote) {
        return quote.offers().stream()
                .filter(OfferDecision::applied)
                .map(OfferDecision::id)
                .toList();
    }

    /** Makes the engines of a programme once for all its cases. Used by one thread. */
    static final class Desk {
        private @Nullable CheckedProgramme programme;
        private OfferEngine till;
        private OfferEngine office;

        Decided decide(SeededCase sold) {
            if (sold.programme() != programme) {
                programme = sold.programme();
                office = new OfferEngine(programme);
                till = new OfferEngine(CheckedProgramme.read(programme.bytes()));
            }
            return new Decided(
                    sold, till, office, till.quote(sold.facts(), sold.basket(), sold.context()));
        }
    }
}
