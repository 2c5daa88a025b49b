package dev.regulars.server.change;

import dev.regulars.server.database.Transactions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Numbers changes after the commit that caused them, and wakes the tills that wait. Called by one
 * thread; waiting is safe for many.
 */
public final class Sequencer {
    private final Transactions transactions;
    private final ChangeLog log;
    private final Generations generations;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition numbered = lock.newCondition();
    private long last;

    public Sequencer(Transactions transactions, ChangeLog log, Generations generations) {
        this.transactions = transactions;
        this.log = log;
        this.generations = generations;
    }

    /** Numbers what waits for a number. */
    public void run() {
        if (transactions.read(log::hasUnnumbered)) {
            transactions.write(log::number);
            generations.note();
        }
        tell(transactions.read(log::last));
    }

    private void tell(long newest) {
        lock.lock();
        try {
            last = newest;
            numbered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a number above this one was given, or the time is over. */
    public void awaitAfter(long number, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            var left = longest.toNanos();
            while (last <= number && left > 0) {
                left = numbered.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets everybody who waits go, before the server stops. */
    public void release() {
        tell(Long.MAX_VALUE);
    }

    /** How long a till may ask to wait. */
    public static final Duration LONGEST_WAIT = Duration.of(30, TimeUnit.SECONDS.toChronoUnit());
}
