package dev.regulars.agent.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the till's knowledge of head office reaches.
 *
 * @param generation absent before the first snapshot
 * @param number of the last change it has applied, 0 for none
 * @param asOf server time of the last complete pull; absent before the first
 */
public record UpTo(@Nullable String generation, long number, @Nullable Instant asOf) {
    /** Nothing is known yet. */
    public static final UpTo NOTHING = new UpTo(null, 0, null);
}
