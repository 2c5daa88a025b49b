package dev.regulars.loyalty.segment;

import java.util.Set;

/** Where one member stands among all members on one day. */
public record Standing(
        Rfa rfa, Segment segment, RecencyBand recency, Activity activity, Drift drift) {
    /** Whether the member comes less often than their own rhythm, but still comes. */
    public boolean drifting() {
        return drift == Drift.DRIFTING;
    }

    /** Every name that a programme's offer or an audience may ask for. */
    public Set<String> segmentIds() {
        return drifting()
                ? Set.of(segment.id(), activity.id(), drift.id())
                : Set.of(segment.id(), activity.id());
    }
}
