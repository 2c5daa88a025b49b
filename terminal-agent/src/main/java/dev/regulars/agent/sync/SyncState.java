package dev.regulars.agent.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stand between this till and head office, for the panel.
 *
 * @param lastContact when head office last gave a proper answer; absent for never
 * @param unsent events that head office has not acknowledged
 * @param oldestUnsent when the oldest of them happened; absent when there is none
 * @param asOf server time that the till's knowledge is complete up to; absent before the first
 *     snapshot
 * @param dead events that head office could not read; they are kept there with the reason
 * @param trouble one sentence with what to do, for the last attempt that failed; absent while all
 *     is well
 */
public record SyncState(
        @Nullable Instant lastContact,
        long unsent,
        @Nullable Instant oldestUnsent,
        @Nullable Instant asOf,
        int dead,
        @Nullable String trouble) {}
