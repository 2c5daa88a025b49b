package dev.regulars.hardware.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a thread to end, also in the middle of a pause. Given once, for ever. */
public final class StopSignal {
    private final CountDownLatch given = new CountDownLatch(1);

    /** From any thread; twice is harmless. */
    public void give() {
        given.countDown();
    }

    public boolean given() {
        return given.getCount() == 0;
    }

    /** Waits that long, or until the signal is given. Being interrupted counts as the signal. */
    public void pause(Duration time) {
        try {
            given.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            give();
        }
    }
}
