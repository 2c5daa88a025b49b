package dev.regulars.agent.directory;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import java.util.List;

/**
 * A sale of this till and what was done to it here since.
 *
 * @param envelope the sale's own
 * @param corrections voids, refunds, claims and reassignments of it by this till, in order
 */
public record VisitOnRecord(Envelope envelope, VisitRecorded visit, List<Envelope> corrections) {
    public VisitOnRecord {
        corrections = List.copyOf(corrections);
    }
}
