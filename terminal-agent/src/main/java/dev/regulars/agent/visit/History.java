package dev.regulars.agent.visit;

import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.event.VisitEvent.VisitReassigned;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a sale of this till since its commit. */
final class History {
    private History() {}

    /** Whose it is now. */
    static @Nullable MemberId owner(VisitOnRecord visit) {
        var owner = visit.visit().member();
        for (var correction : visit.corrections()) {
            if (correction.event() instanceof VisitClaimed claimed && owner == null) {
                owner = claimed.member();
            } else if (correction.event() instanceof VisitReassigned moved) {
                owner = moved.to();
            }
        }
        return owner;
    }

    static boolean voided(VisitOnRecord visit) {
        return visit.corrections().stream().anyMatch(c -> c.event() instanceof VisitVoided);
    }

    static boolean refunded(VisitOnRecord visit) {
        return refunds(visit.corrections()).findAny().isPresent();
    }

    /** Everything that came back of it, line by line. */
    static List<RefundedLine> cameBack(List<Envelope> corrections) {
        return refunds(corrections).flatMap(refund -> refund.lines().stream()).toList();
    }

    /** How much of each line came back. */
    static Map<String, BigDecimal> quantities(List<RefundedLine> lines) {
        var quantities = new HashMap<String, BigDecimal>();
        lines.forEach(line -> quantities.merge(line.line(), line.quantity(), BigDecimal::add));
        return quantities;
    }

    private static Stream<VisitRefunded> refunds(List<Envelope> corrections) {
        return corrections.stream()
                .map(Envelope::event)
                .filter(VisitRefunded.class::isInstance)
                .map(VisitRefunded.class::cast);
    }
}
