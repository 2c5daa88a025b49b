package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.programme.CheckedProgramme;
import org.jspecify.annotations.Nullable;

/** A case with its quote, and with who decided it at the till and who decides it at head office. */
record Decided(SeededCase sold, OfferEngine till, OfferEngine office, Quote quote) {

    /** Makes the engines of a programme once for all its cases. Used by one thread. */
    static final class Desk {
        private @Nullable CheckedProgramme programme;
        private OfferEngine till;
        private OfferEngine office;

        Decided decide(SeededCase sold) {
            if (sold.programme() != programme) {
                programme = sold.programme();
                till = new OfferEngine(programme);
                office = new OfferEngine(CheckedProgramme.read(programme.bytes()));
            }
            var context = new Till(programme).context();
            return new Decided(
                    sold, till, office, till.quote(sold.facts(), sold.basket(), context));
        }
    }
}
