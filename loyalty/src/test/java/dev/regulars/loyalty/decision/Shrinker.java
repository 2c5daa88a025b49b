package dev.regulars.loyalty.decision;

import java.util.function.Consumer;

/** Makes a case that breaks a law as small as it goes: one step at a time, while it still does. */
final class Shrinker {
    private final Consumer<Decided> law;

    Shrinker(Consumer<Decided> law) {
        this.law = law;
    }

    /** A smallest case that breaks the law; every step smaller would keep it. */
    SeededCase smallest(SeededCase broken) {
        var smallest = broken;
        var next = smallest.smaller().filter(this::breaks).findFirst();
        while (next.isPresent()) {
            smallest = next.get();
            next = smallest.smaller().filter(this::breaks).findFirst();
        }
        return smallest;
    }

    /** Whether a case breaks the law; what throws anything does. */
    boolean breaks(SeededCase sold) {
        try {
            law.accept(new Decided.Desk().decide(sold));
            return false;
        } catch (AssertionError | RuntimeException e) {
            return true;
        }
    }
}
