package dev.regulars.agent.used;

import dev.regulars.loyalty.code.RotatingSecret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * What was used at this till.
 *
 * @param steps of rotating codes, by member; a day later nobody can show them again
 * @param taps counters of tags, by card hash; for ever
 */
public record UsedUp(RisingNumbers steps, RisingNumbers taps) {
    private static final Duration STEPS_KEPT = Duration.ofDays(1);

    /** Those in this folder. */
    public static UsedUp open(Path folder, Clock clock) {
        return new UsedUp(
                RisingNumbers.open(
                        folder.resolve("steps.lines"),
                        () -> RotatingSecret.step(clock.instant().minus(STEPS_KEPT))),
                RisingNumbers.open(folder.resolve("taps.lines"), () -> 0));
    }
}
