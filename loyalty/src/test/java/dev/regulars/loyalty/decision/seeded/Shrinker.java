package dev.regulars.loyalty.decision.seeded;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes a case that breaks a law as small as it goes: one step at a time, while it still does. */
final class Shrinker {
    private final Consumer<Decided> law;

    Shrinker(Consumer<Decided> law) {
        this.law = law;
    }

    /** A smallest case that breaks the law; every step smaller would keep it. */
    SeededCase smallest(SeededCase broken) {
        var smallest = broken;
        var next = steps(smallest).filter(this::breaks).findFirst();
        while (next.isPresent()) {
            smallest = next.get();
            next = steps(smallest).filter(this::breaks).findFirst();
        }
        return smallest;
    }

    /** Every case that is one step smaller and still makes sense. */
    static Stream<SeededCase> steps(SeededCase sold) {
        return Smaller.of(sold)
                .map(SeededCase.class::cast)
                .map(SeededCase::consistent)
                .filter(smaller -> !smaller.equals(sold));
    }

    /** Whether a case breaks the law; what throws anything does. */
    boolean breaks(SeededCase sold) {
        try {
            law.accept(Decided.of(sold));
            return false;
        } catch (AssertionError | RuntimeException e) {
            return true;
        }
    }
}
