package dev.regulars.loyalty.sheet;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.event.VisitEvent.VisitReassigned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sale of this till with what this till did to it since.
 *
 * @param recorded the envelope of a {@code VisitRecorded}
 * @param corrections voids, refunds, claims and reassignments of it, in order
 */
public record Original(Envelope recorded, List<Envelope> corrections) {
    public Original {
        corrections = List.copyOf(corrections);
        if (!(recorded.event() instanceof VisitRecorded)) {
            throw new IllegalArgumentException(recorded.id() + " records no visit");
        }
    }

    VisitRecorded visit() {
        return (VisitRecorded) recorded.event();
    }

    /** Whose it was just before an event. */
    @Nullable MemberId ownerBefore(Position position) {
        var owner = visit().member();
        for (var correction : before(position).toList()) {
            owner =
                    switch (correction.event()) {
                        case VisitClaimed claimed -> owner == null ? claimed.member() : owner;
                        case VisitReassigned reassigned -> reassigned.to();
                        default -> owner;
                    };
        }
        return owner;
    }

    boolean voidedBefore(Position position) {
        return before(position).anyMatch(c -> c.event() instanceof VisitVoided);
    }

    Stream<VisitRefunded> refundsBefore(Position position) {
        return before(position)
                .map(Envelope::event)
                .filter(VisitRefunded.class::isInstance)
                .map(VisitRefunded.class::cast);
    }

    private Stream<Envelope> before(Position position) {
        return corrections.stream().filter(c -> c.position().compareTo(position) < 0);
    }
}
