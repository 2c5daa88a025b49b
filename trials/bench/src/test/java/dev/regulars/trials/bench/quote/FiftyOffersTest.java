package dev.regulars.trials.bench.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.offer.OfferDecision;
import org.junit.jupiter.api.Test;

class FiftyOffersTest {
    @Test
    void whatIsMeasuredIsADecisionOnFiftyOffers() {
        var programme = FiftyOffers.programme();
        var quote =
                new OfferEngine(programme)
                        .quote(
                                FiftyOffers.member(programme),
                                FiftyOffers.basket(),
                                FiftyOffers.context());
        assertEquals(20, quote.lines().size());
        assertEquals(50, quote.offers().size());
        assertTrue(quote.offers().stream().filter(OfferDecision::applied).count() >= 8);
        assertTrue(quote.offers().stream().map(o -> o.reason().code()).distinct().count() >= 20);
        for (var decision : quote.offers().subList(0, FiftyOffers.JUDGED_BY_CEL)) {
            var code = decision.reason().code();
            assertTrue(code.equals("applied") || code.equals("condition-not-met"), code);
        }
    }
}
