package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.id.MemberId;

/**
 * The share of a group's members that one of its experiments may ask: the shares of a group do not
 * overlap, so a member is in at most one of its experiments. A member's slot is the hash that
 * GrowthBook calls version 1, as it does for its namespaces: FNV-1a (32 bit) of the member's id,
 * two underscores and the group's name, modulo 1,000.
 *
 * @param from first slot, 0 to 999
 * @param to the slot after the last
 */
public record GroupShare(String group, int from, int to) {
    /** All slots there are. */
    public static final int SLOTS = 1_000;

    /** Whether a member may be asked: always the same answer. */
    public boolean holds(MemberId member) {
        int slot = slot("__" + group, member.value());
        return slot >= from && slot < to;
    }

    /** The slot of a value under a seed. */
    static int slot(String seed, String value) {
        return Integer.remainderUnsigned(Arm.hash(value + seed), SLOTS);
    }
}
