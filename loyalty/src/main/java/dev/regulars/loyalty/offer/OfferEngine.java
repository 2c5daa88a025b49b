package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a basket gets. Made once for each version of a programme; pure after that, and safe
 * for use by many threads.
 */
public final class OfferEngine {
    private final CheckedProgramme programme;

    public OfferEngine(CheckedProgramme programme) {
        this.programme = programme;
    }

    /**
     * The decision for a basket; never an exception for anything that a rule asks.
     *
     * @param facts of the member; absent where nobody is known
     */
    public Quote quote(@Nullable Facts facts, Basket basket, QuoteContext context) {
        var total = basket.total();
        return new Quote(
                basket.currency(),
                programme.programme(),
                programme.version(),
                total,
                total,
                basket.lines().stream().map(OfferEngine::untouched).toList(),
                programme.offers().stream().map(o -> refused(o, total)).toList(),
                List.of(),
                0,
                context);
    }

    private static QuotedLine untouched(Line line) {
        return new QuotedLine(line.id(), Money.zero(line.amount().currency()), List.of(), 0);
    }

    private static OfferDecision refused(Offer offer, Money total) {
        return new OfferDecision(
                offer.id(), false, Money.zero(total.currency()), Reason.of("not-a-member"));
    }
}
