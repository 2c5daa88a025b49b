package dev.regulars.server.inbox;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Moment;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something happened, as head office counts it: the producer's clock, but neither before the
 * server time that it already held nor after its arrival here. Whole milliseconds.
 */
public record BusinessInstant(Instant at, Quality quality) {
    /** Clocks that differ by less are right. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    public BusinessInstant {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Of what arrived at {@code receivedAt}. */
    public static BusinessInstant of(Moment moment, Instant receivedAt) {
        var wall = moment.wall();
        var held = moment.serverTime();
        if (wall.isAfter(receivedAt.plus(TOLERANCE))) {
            return new BusinessInstant(
                    held == null ? receivedAt : earlier(held, receivedAt), Quality.CORRECTED);
        }
        if (held == null) {
            return new BusinessInstant(wall, Quality.UNCONFIRMED);
        }
        return wall.isBefore(held.minus(TOLERANCE))
                ? new BusinessInstant(held, Quality.CORRECTED)
                : new BusinessInstant(wall, Quality.CONFIRMED);
    }

    /** Of an event; a sale that was handed over later happened when the POS says. */
    static BusinessInstant of(Envelope envelope, Instant receivedAt) {
        var recorded = of(envelope.moment(), receivedAt);
        if (envelope.event() instanceof VisitRecorded visit
                && visit.sale().occurredAt() != null
                && !visit.sale().occurredAt().isAfter(receivedAt.plus(TOLERANCE))) {
            return new BusinessInstant(visit.sale().occurredAt(), Quality.UNCONFIRMED);
        }
        return recorded;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
