package dev.regulars.server.backtest;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.TierLadder;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A programme with everything made ready that a sale asks of it.
 *
 * @param asksForPoints whether anything depends on how many points a member has
 */
record Rules(
        CheckedProgramme programme,
        OfferEngine engine,
        TierLadder ladder,
        List<Integer> windows,
        Map<String, Offer> offers,
        boolean asksForPoints) {

    static Rules of(CheckedProgramme programme) {
        return new Rules(
                programme,
                new OfferEngine(programme),
                new TierLadder(programme),
                List.copyOf(programme.windows()),
                programme.offers().stream()
                        .collect(Collectors.toMap(Offer::id, Function.identity())),
                asksForPoints(programme));
    }

    Currency currency() {
        return programme.defaults().currency();
    }

    /** The longest window, in days; 1 where there is none. */
    int longestWindow() {
        return windows.isEmpty() ? 1 : windows.getLast();
    }

    private static boolean asksForPoints(CheckedProgramme programme) {
        return programme.offers().stream()
                .anyMatch(o -> o.when() != null && o.when().text().contains("bonus"));
    }

    /** Whether anything depends on how the members compare with each other. */
    boolean asksForSegments() {
        return programme.offers().stream()
                .anyMatch(o ->
                        !o.audience().segments().isEmpty()
                                || o.when() != null && o.when().text().contains("segments"));
    }
}
