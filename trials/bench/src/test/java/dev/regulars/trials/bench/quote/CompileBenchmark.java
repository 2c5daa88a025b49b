package dev.regulars.trials.bench.quote;

import dev.regulars.loyalty.decision.OfferEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * From a programme's file to an engine that decides: {@link ManyOffers} and {@link FiftyOffers}.
 */
@State(Scope.Benchmark)
public class CompileBenchmark {
    private final String many = ManyOffers.yaml();
    private final String fifty = FiftyOffers.yaml();

    @Benchmark
    public OfferEngine compileMany() {
        return new OfferEngine(FiftyOffers.read(many));
    }

    @Benchmark
    public OfferEngine compileFifty() {
        return new OfferEngine(FiftyOffers.read(fifty));
    }
}
