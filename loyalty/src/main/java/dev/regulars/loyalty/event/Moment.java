package dev.regulars.loyalty.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that a producer knew of the time, so that head office can derive the business instant.
 *
 * @param wall the producer's clock, never below the highest it recorded
 * @param monotonicNanos since the boot that {@code bootId} names
 * @param bootId changes at every start of the machine (or process, where the machine tells none)
 * @param serverTime the last signed server time it held
 */
public record Moment(
        Instant wall, long monotonicNanos, String bootId, @Nullable Instant serverTime) {}
