package dev.regulars.agent.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an errand in a thread of its own until it is closed: again after a pause, at once when it is
 * woken, soon when it is nudged, and after growing pauses while it fails.
 */
final class Round implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Errand errand;
    private final Duration pause;
    private final Duration gather;
    private final BackOff backOff;
    private final Runnable changed;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private volatile @Nullable String trouble;
    private volatile boolean due;
    private volatile boolean nudged;
    private volatile boolean closed;

    /**
     * @param pause after it worked
     * @param gather how long it waits after a nudge for more of them
     * @param changed called in that thread after each run and each nudge
     */
    Round(
            String name,
            Errand errand,
            Duration pause,
            Duration gather,
            BackOff backOff,
            Runnable changed) {
        this.errand = errand;
        this.pause = pause;
        this.gather = gather;
        this.backOff = backOff;
        this.changed = changed;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::untilClosed);
    }

    void start() {
        thread.start();
    }

    /** Runs it at once. */
    void wake() {
        due = true;
        wakes.release();
    }

    /** Something changed: runs it soon, unless it failed the last time; then its pause is kept. */
    void nudge() {
        nudged |= trouble == null;
        wakes.release();
    }

    /** What went wrong the last time, in one sentence; absent when nothing did. */
    @Nullable String trouble() {
        return trouble;
    }

    /** Stops after what is being done, or in the middle of waiting for the network. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilClosed() {
        try {
            while (!closed) {
                due = false;
                nudged = false;
                var rest = once();
                tellChange();
                rest(rest);
            }
        } catch (InterruptedException e) {
            // Closed while it rested.
        }
    }

    private void rest(Duration rest) throws InterruptedException {
        long end = System.nanoTime() + rest.toNanos();
        for (long left = rest.toNanos(); left > 0 && !due; left = end - System.nanoTime()) {
            if (wakes.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                wakes.drainPermits();
                if (nudged) {
                    nudged = false;
                    end = Math.min(end, System.nanoTime() + gather.toNanos());
                }
                tellChange();
            }
        }
    }

    /** A listener's own trouble, or a directory that is being closed, ends no round. */
    private void tellChange() {
        try {
            changed.run();
        } catch (RuntimeException e) {
            LOG.debug("The state was not told", e);
        }
    }

    private Duration once() {
        try {
            errand.run();
            trouble = null;
            backOff.reset();
            return pause;
        } catch (RuntimeException e) {
            if (!closed) {
                tell(e);
            }
            return backOff.next();
        }
    }

    private void tell(RuntimeException failure) {
        var sentence = Sentences.of(failure);
        if (!sentence.equals(trouble)) {
            LOG.warn("{}", sentence);
            LOG.debug("Sync failed", failure);
        }
        trouble = sentence;
    }
}
