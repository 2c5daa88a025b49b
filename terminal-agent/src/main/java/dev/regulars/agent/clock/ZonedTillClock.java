package dev.regulars.agent.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The till's time, read in a zone. */
final class ZonedTillClock extends Clock {
    private final TillClock till;
    private final ZoneId zone;

    ZonedTillClock(TillClock till, ZoneId zone) {
        this.till = till;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ZonedTillClock(till, other);
    }

    @Override
    public Instant instant() {
        return till.instant();
    }
}
