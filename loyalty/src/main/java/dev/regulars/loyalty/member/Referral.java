package dev.regulars.loyalty.member;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A member's part in "bring a friend".
 *
 * @param brought whether another member brought this one
 * @param rewards for each offer to whoever brings friends: for how many friends it is not used yet
 */
public record Referral(boolean brought, Map<String, Integer> rewards) {
    /** Neither brought nor bringing. */
    public static final Referral NONE = new Referral(false, Map.of());

    public Referral {
        rewards = Collections.unmodifiableSortedMap(new TreeMap<>(rewards));
    }

    /** How many rewards of an offer are left. */
    public int left(String offer) {
        return rewards.getOrDefault(offer, 0);
    }

    /** The same after an offer was used so often; negative takes uses back. */
    public Referral used(String offer, int times) {
        if (!rewards.containsKey(offer)) {
            return this;
        }
        var after = new HashMap<>(rewards);
        after.put(offer, Math.max(0, left(offer) - times));
        return new Referral(brought, after);
    }
}
