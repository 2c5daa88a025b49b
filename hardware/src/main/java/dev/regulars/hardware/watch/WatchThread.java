package dev.regulars.hardware.watch;

import java.time.Duration;

/** A thread that watches something until it is stopped. */
public final class WatchThread {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(3);

    private final StopSignal stop;
    private final Thread thread;

    private WatchThread(StopSignal stop, Thread thread) {
        this.stop = stop;
        this.thread = thread;
    }

    /**
     * Starts one.
     *
     * @param task ends soon after the signal is given
     */
    public static WatchThread start(String name, StopSignal stop, Runnable task) {
        // A platform thread: a native call pins a virtual one to its carrier.
        return new WatchThread(stop, Thread.ofPlatform().daemon().name(name).start(task));
    }

    /** Gives its signal. */
    public void stop() {
        stop.give();
    }

    /** Waits for the end of a stopped thread; not for itself, nor for ever for a hung driver. */
    public void join() {
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(LONGEST_CALL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
