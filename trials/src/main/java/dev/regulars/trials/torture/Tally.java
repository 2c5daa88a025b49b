package dev.regulars.trials.torture;

import java.util.List;

/**
 * What a run did and what came of it.
 *
 * @param tillKills how often the till was killed
 * @param serverKills how often the server was killed
 * @param attempted sales whose commit was sent
 * @param acknowledged of these, how many the till promised
 * @param settled sales that stood open after a crash and were finished
 * @param lost promised and not there, at till or server
 * @param doubled there more than once
 * @param phantom there, but never sent, taken back, or with another total
 * @param findings everything that must not be, a sentence each
 */
public record Tally(
        long seed,
        int tillKills,
        int serverKills,
        int attempted,
        int acknowledged,
        int settled,
        int lost,
        int doubled,
        int phantom,
        List<String> findings) {
    public Tally {
        findings = List.copyOf(findings);
    }

    /** Whether all is as it must be. */
    public boolean clean() {
        return lost == 0 && doubled == 0 && phantom == 0 && findings.isEmpty();
    }
}
