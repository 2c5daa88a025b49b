package dev.regulars.agent.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A machine whose wall clock and monotonic time a test turns by hand. */
public final class TestTime extends Clock {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Instant wall = NOON;
    private long nanos = 1_000;

    /** Time goes by. */
    public void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    /** Somebody sets the wall clock. */
    public void set(Instant instant) {
        wall = instant;
    }

    /** A till's clock on this machine. */
    public TillClock till(Path file, String bootId) {
        return new TillClock(file, this, () -> nanos, bootId);
    }

    @Override
    public Instant instant() {
        return wall;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
