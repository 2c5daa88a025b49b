package dev.regulars.trials.bench.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.programme.CheckedProgramme;
import org.junit.jupiter.api.Test;

class FiftyOffersTest {
    private final CheckedProgramme programme = FiftyOffers.programme();

    @Test
    void whatIsMeasuredIsADecisionOnFiftyOffers() {
        var quote = quote(FiftyOffers.member(programme));
        assertEquals(20, quote.lines().size());
        assertEquals(50, quote.offers().size());
        assertTrue(applied(quote) >= 8);
        assertTrue(quote.offers().stream().map(o -> o.reason().code()).distinct().count() >= 20);
        for (var decision : quote.offers().subList(0, FiftyOffers.JUDGED_BY_CEL)) {
            var code = decision.reason().code();
            assertTrue(code.equals("applied") || code.equals("condition-not-met"), code);
        }
    }

    @Test
    void moreOfThemApplyToARegular() {
        var regular = quote(FiftyOffers.regular(programme));
        assertTrue(applied(regular) > applied(quote(FiftyOffers.member(programme))));
    }

    private Quote quote(Facts facts) {
        return new OfferEngine(programme).quote(facts, FiftyOffers.basket(), FiftyOffers.context());
    }

    private static long applied(Quote quote) {
        return quote.offers().stream().filter(OfferDecision::applied).count();
    }
}
