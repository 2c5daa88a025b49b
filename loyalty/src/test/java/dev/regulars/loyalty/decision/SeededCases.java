package dev.regulars.loyalty.decision;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Holds many cases against every law. Used by one thread. */
final class SeededCases {
    private final Decided.Desk desk = new Decided.Desk();

    /** A case that breaks a law, as small as it goes. */
    record Broken(QuoteLaw law, SeededCase smallest, String why) {
        String sentence() {
            return "seed %d breaks %s: %s%n%s"
                    .formatted(smallest.seed(), law, why, smallest.json());
        }
    }

    /**
     * Tries the cases of so many seeds, until one breaks a law.
     *
     * @param progress told how many were tried, after each programme
     */
    @Nullable Broken firstBroken(long from, long count, LongConsumer progress) {
        var programme = SeededCase.programme(from);
        for (long seed = from; seed < from + count; seed++) {
            if (Math.floorMod(seed, SeededCase.OF_ONE_PROGRAMME) == 0) {
                programme = SeededCase.programme(seed);
                progress.accept(seed - from);
            }
            var broken = broken(SeededCase.of(seed, programme));
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private @Nullable Broken broken(SeededCase sold) {
        var decided = desk.decide(sold);
        for (var law : QuoteLaw.values()) {
            try {
                law.check(decided);
            } catch (AssertionError | RuntimeException e) {
                var smallest = new Shrinker(law::check).smallest(sold);
                return new Broken(law, smallest, String.valueOf(e.getMessage()));
            }
        }
        return null;
    }
}
