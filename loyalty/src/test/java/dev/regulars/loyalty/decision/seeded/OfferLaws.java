package dev.regulars.loyalty.decision.seeded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.explanation.Explanations;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Stacking;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** What holds of offers beside each other. */
final class OfferLaws {
    private static final int READ_EACH = 20;
    private static final Explanations ENGLISH = new Explanations(Locale.ENGLISH);

    private OfferLaws() {}

    static void everyOneIsDecidedAndExplained(Decided decided) {
        var offers = decided.sold().programme().offers();
        var decisions = decided.quote().offers();
        assertEquals(offers.size(), decisions.size());
        for (int i = 0; i < offers.size(); i++) {
            var decision = decisions.get(i);
            boolean cuts = offers.get(i).give() instanceof Benefit.Cut;
            assertEquals(offers.get(i).id(), decision.id());
            assertEquals(cuts && decision.applied(), decision.amount().isPositive());
            assertEquals(decision.applied(), decision.reason().code().equals("applied"));
            if (decided.sold().seed() % READ_EACH == 0) {
                var sentence = ENGLISH.sentence(decision.reason(), Dice.EUR);
                assertNotEquals(decision.reason().code(), sentence.toLowerCase(Locale.ROOT));
            }
        }
    }

    static void theyGoTogetherAsTheySay(Decided decided) {
        var applied = new HashSet<>(decided.applied());
        var together =
                decided.sold().programme().offers().stream()
                        .filter(offer -> applied.contains(offer.id()))
                        .toList();
        assertTrue(together.size() < 2 || together.stream().noneMatch(Offer::exclusive));
        var groups =
                together.stream()
                        .map(Offer::stacks)
                        .filter(Stacking.BestOf.class::isInstance)
                        .toList();
        assertEquals(new HashSet<>(groups).size(), groups.size());
    }

    /** One that applied, one that may not have, and a code: without them nobody pays less. */
    static void nobodyPaysMoreForOneMore(Decided decided) {
        var all = decided.quote().offers();
        int any = Math.floorMod(decided.sold().seed(), all.size());
        paysNoLess(decided, without(decided.sold().context(), all.get(any).id()));
        var applied = decided.applied();
        if (!applied.isEmpty()) {
            int one = Math.floorMod(decided.sold().seed(), applied.size());
            paysNoLess(decided, without(decided.sold().context(), applied.get(one)));
        }
        var codes = new HashMap<>(decided.sold().context().codes());
        if (!codes.isEmpty()) {
            codes.remove(List.copyOf(codes.keySet()).getFirst());
            paysNoLess(decided, decided.sold().context().showing(codes));
        }
    }

    private static void paysNoLess(Decided decided, QuoteContext otherwise) {
        var other = price(decided.again(otherwise));
        assertTrue(
                SumLaws.atMost(price(decided.quote()), other),
                () -> "pays " + price(decided.quote()) + ", without it " + other);
    }

    /** Before points pay: they pay in steps, so that a lower price may leave more to pay. */
    private static Money price(Quote quote) {
        var redeem = quote.redeem();
        return redeem == null ? quote.after() : quote.after().plus(redeem.amount());
    }

    private static QuoteContext without(QuoteContext context, String offer) {
        var stopped = new HashSet<>(context.stopped());
        stopped.add(offer);
        return context.stopping(stopped);
    }
}
