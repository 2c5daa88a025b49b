package dev.regulars.server.console.habit;

import dev.regulars.loyalty.segment.Segment;

/**
 * How many are in a segment.
 *
 * @param paid by all of them in a year, minor units, net of refunds
 */
public record SegmentCount(Segment segment, long members, long paid) {

    /** What each paid on average in a year, rounded to whole minor units. */
    public long paidEach() {
        return members == 0 ? 0 : Math.round((double) paid / members);
    }
}
