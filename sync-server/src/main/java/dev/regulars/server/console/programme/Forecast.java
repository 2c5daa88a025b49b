package dev.regulars.server.console.programme;

import java.util.Set;

/**
 * How members would move the day after, by what is known of them today.
 *
 * @param unknownWindows lengths of windows that nobody has worked out yet; then nothing is told
 */
public record Forecast(long members, long up, long down, Set<Integer> unknownWindows) {
    public Forecast {
        unknownWindows = Set.copyOf(unknownWindows);
    }

    public boolean isKnown() {
        return unknownWindows.isEmpty();
    }
}
