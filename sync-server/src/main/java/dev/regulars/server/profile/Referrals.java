package dev.regulars.server.profile;

import java.util.Map;

/**
 * An account's part in bringing friends.
 *
 * @param brought whether one of its members was brought by another member, and it counts
 * @param friends how many of those they brought have a visit that stands
 * @param used how often each offer was used
 */
public record Referrals(boolean brought, int friends, Map<String, Integer> used) {
    public Referrals {
        used = Map.copyOf(used);
    }

    /**
     * How many rewards of an offer are left; more uses than friends are netted with later friends.
     */
    int left(String offer) {
        return Math.max(0, friends - used.getOrDefault(offer, 0));
    }
}
