package dev.regulars.agent.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the clock remembers over a restart.
 *
 * @param highest the highest time it told
 * @param monotonicNanos when it told that, since the boot that {@code bootId} names
 * @param offsetMillis what the server's time is ahead of the machine's; holds for that boot only
 * @param trusted false after a jump that no server has explained yet
 */
record ClockRecord(
        Instant highest,
        long monotonicNanos,
        String bootId,
        long offsetMillis,
        boolean trusted,
        @Nullable Instant serverTime) {}
