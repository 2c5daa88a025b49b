package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.id.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A share of an experiment's members. A member's bucket is the hash that GrowthBook calls version
 * 2, with the experiment's name as seed: FNV-1a (32 bit) of the name and the member's id, its
 * decimal digits hashed once more, modulo 10,000. Whoever falls into no arm is the holdout.
 *
 * @param from first bucket, 0 to 9,999
 * @param to the bucket after the last
 * @param group the share of a group that the experiment asks; absent for one that asks everybody
 */
public record Arm(String experiment, int from, int to, @Nullable GroupShare group) {

    /** All buckets there are. */
    public static final int BUCKETS = 10_000;

    private static final int OFFSET = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    /** Whether the experiment asks a member at all. */
    public boolean asks(MemberId member) {
        return group == null || group.holds(member);
    }

    /** Whether a member belongs to this arm: always the same answer. */
    public boolean holds(MemberId member) {
        return asks(member) && inRange(member);
    }

    private boolean inRange(MemberId member) {
        int bucket = bucket(experiment, member.value());
        return bucket >= from && bucket < to;
    }

    /** The bucket of a value under a seed. */
    static int bucket(String seed, String value) {
        var first = Integer.toUnsignedString(hash(seed + value));
        return Integer.remainderUnsigned(hash(first), BUCKETS);
    }

    static int hash(String text) {
        int hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
