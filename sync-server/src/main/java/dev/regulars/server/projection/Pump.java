package dev.regulars.server.projection;

import dev.regulars.server.change.Sequencer;
import dev.regulars.server.difference.ReviewVisits;
import dev.regulars.server.profile.Recompute;
import dev.regulars.server.share.ShareOut;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread behind the inbox: runs whenever something was committed, until nothing is left to
 * count, to recompute or to number.
 */
public final class Pump implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

    /** How long until the date, and what was held back, are looked at again. */
    private static final long LOOK_AGAIN_S = 10;

    private static final long PAUSE_AFTER_FAILURE_MS = 1_000;

    private final Counting counting;
    private final ShareOut shares;
    private final Recompute recompute;
    private final Sequencer sequencer;
    private final ReviewVisits review;
    private final Semaphore work = new Semaphore(1);
    private final Thread thread;
    private volatile boolean stopping;

    public Pump(
            Counting counting,
            ShareOut shares,
            Recompute recompute,
            Sequencer sequencer,
            ReviewVisits review) {
        this.counting = counting;
        this.shares = shares;
        this.recompute = recompute;
        this.sequencer = sequencer;
        this.review = review;
        this.thread = Thread.ofPlatform().name("pump").daemon().unstarted(this::run);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    /** Something was committed. Returns at once. */
    public void wake() {
        work.release();
    }

    private void run() {
        while (!stopping) {
            try {
                if (!work.tryAcquire(LOOK_AGAIN_S, TimeUnit.SECONDS)) {
                    recompute.everybodyIfTheDateChanged();
                }
                work.drainPermits();
                untilNothingIsLeft();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("Counting stopped for a second.", e);
                pause();
            }
        }
    }

    private void untilNothingIsLeft() {
        do {
            while (!stopping && counting.countSome()) {
                // More lots follow; tills hear of them when all are counted.
            }
        } while (!stopping && shares.divide());
        while (!stopping && recompute.recomputeSome()) {
            sequencer.run();
        }
        sequencer.run();
        while (!stopping && review.reviewSome()) {
            // More lots follow.
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MS);
            work.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Finishes what it is at. */
    @Override
    public void close() {
        stopping = true;
        work.release();
        sequencer.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
