package dev.regulars.trials.bench.quote;

import dev.regulars.loyalty.condition.Conditions;
import dev.regulars.loyalty.condition.ReadyCondition;
import dev.regulars.loyalty.condition.Situation;
import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.sale.Basket;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One quote of {@link FiftyOffers}, for a member and for one to whom more of them apply; and, as
 * their reference, those of its conditions alone that are judged by CEL. The reference knows the
 * sums of the basket beforehand.
 */
@State(Scope.Benchmark)
public class QuoteBenchmark {
    private OfferEngine engine;
    private Facts facts;
    private Facts regular;
    private Basket basket;
    private QuoteContext context;
    private List<ReadyCondition> conditions;

    @Setup(Level.Trial)
    public void open() {
        var programme = FiftyOffers.programme();
        engine = new OfferEngine(programme);
        facts = FiftyOffers.member(programme);
        regular = FiftyOffers.regular(programme);
        basket = FiftyOffers.basket();
        context = FiftyOffers.context();
        var ready = new Conditions(FiftyOffers.EUR);
        conditions =
                programme.offers().stream()
                        .limit(FiftyOffers.JUDGED_BY_CEL)
                        .map(Offer::when)
                        .map(Objects::requireNonNull)
                        .map(ready::ready)
                        .toList();
    }

    @Benchmark
    public Quote quote() {
        return engine.quote(facts, basket, context);
    }

    @Benchmark
    public Quote quoteOfRegular() {
        return engine.quote(regular, basket, context);
    }

    @Benchmark
    public int conditions() {
        var situation = Situation.ofSale(facts, context.date(), context.time(), new KnownSums());
        int holding = 0;
        for (var condition : conditions) {
            holding += condition.holds(situation) ? 1 : 0;
        }
        return holding;
    }
}
