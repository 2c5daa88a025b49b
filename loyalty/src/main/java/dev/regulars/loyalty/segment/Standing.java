package dev.regulars.loyalty.segment;

import java.util.Set;

/** Where one member stands among all members on one day. */
public record Standing(
        Rfa rfa, Segment segment, RecencyBand recency, Activity activity, Drift drift) {
    /** The segment name that a drifting member has besides the one by RFA. */
    public static final String DRIFTING = "drifting";

    /** Whether the member comes less often than their own rhythm, but still comes. */
    public boolean drifting() {
        return drift == Drift.DRIFTING;
    }

    /** Every name that a programme's offer or an audience may ask for. */
    public Set<String> segmentIds() {
        return drifting()
                ? Set.of(segment.id(), activity.id(), DRIFTING)
                : Set.of(segment.id(), activity.id());
    }
}
