package dev.regulars.trials.house;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true, and no longer. */
public final class Waiting {
    private static final Duration STEP = Duration.ofMillis(50);

    private Waiting() {}

    /** What is waited for; may be asked often. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    /**
     * Asks every 50 ms until it holds.
     *
     * @throws IllegalStateException naming {@code what} when it does not hold in time
     */
    public static void until(String what, Duration patience, Condition condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        what + " did not come within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
