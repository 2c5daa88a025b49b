package dev.regulars.server.console.tier;

import java.util.Map;

/** From which tier to which, by the ids of both; whoever stayed is here too. */
public record TierMoves(Map<String, Map<String, Long>> fromTo) {
    public TierMoves {
        fromTo = Map.copyOf(fromTo);
    }

    public long moved(String from, String to) {
        return fromTo.getOrDefault(from, Map.of()).getOrDefault(to, 0L);
    }

    /** How many were in a tier. */
    public long wereIn(String tier) {
        return fromTo.getOrDefault(tier, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many there were. */
    public long all() {
        return fromTo.keySet().stream().mapToLong(this::wereIn).sum();
    }

    /** How many came to a tier from another. */
    public long cameTo(String tier) {
        return fromTo.keySet().stream()
                .filter(from -> !from.equals(tier))
                .mapToLong(from -> moved(from, tier))
                .sum();
    }
}
