package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.sale.Basket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case with its quote, and with who decided it at the till and who decides it at head office. */
record Decided(SeededCase sold, Desk desk, Quote quote) {

    /** A case that was decided by itself. */
    static Decided of(SeededCase sold) {
        return new Desk().decide(sold);
    }

    /** The till's decision of the same basket for other facts, or in another situation. */
    Quote atTill(Facts facts, Basket basket, QuoteContext context) {
        return desk.till.quote(facts, basket, context);
    }

    /** The same sale in another situation. */
    Quote again(QuoteContext context) {
        return atTill(sold.facts(), sold.basket(), context);
    }

    /** The decision by the programme as it was written and read again. */
    Quote atOffice() {
        return desk.office().quote(sold.facts(), sold.basket(), sold.context());
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
        private @Nullable OfferEngine office;

        Decided decide(SeededCase sold) {
            if (sold.programme() != programme) {
                programme = sold.programme();
                till = new OfferEngine(programme);
                office = null;
            }
            return new Decided(sold, this, till.quote(sold.facts(), sold.basket(), sold.context()));
        }

        private OfferEngine office() {
            if (office == null) {
                office = new OfferEngine(CheckedProgramme.read(programme.bytes()));
            }
            return office;
        }
    }
}
