package dev.regulars.loyalty.explanation;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * The offer that the customer could have for a little more.
 *
 * @param id the offer's
 * @param text "4.20 more for 20 % off cheese."
 */
public record NearestMiss(String id, String text) {
    private static final Set<String> AMOUNT = Set.of("below-minimum", "below-minimum-of");
    private static final Set<String> PIECES = Set.of("too-few-pieces");
    private static final BigDecimal MOST_PIECES = BigDecimal.TWO;

    /** Of a quote: the least money, no more than the basket again; else the fewest pieces. */
    static Optional<OfferDecision> of(Quote quote) {
        return nearest(quote, AMOUNT, quote.before().max(Money.zero(quote.currency())).decimal())
                .or(() -> nearest(quote, PIECES, MOST_PIECES));
    }

    private static Optional<OfferDecision> nearest(
            Quote quote, Set<String> codes, BigDecimal most) {
        return quote.offers().stream()
                .filter(o -> codes.contains(o.reason().code()))
                .filter(o -> missing(o).compareTo(most) <= 0)
                .min(Comparator.comparing(NearestMiss::missing));
    }

    private static BigDecimal missing(OfferDecision decision) {
        return new BigDecimal(decision.reason().values().get("missing"));
    }
}
