package dev.regulars.server.console.tier;

import dev.regulars.server.console.TierLabel;

/**
 * How many are in a tier.
 *
 * @param promise what it takes, in words; empty for the lowest
 * @param graceDays how long it is kept afterwards
 * @param before how many were in it 30 days ago
 */
public record TierShare(TierLabel tier, String promise, int graceDays, long members, long before) {}
