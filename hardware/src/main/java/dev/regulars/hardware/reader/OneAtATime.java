package dev.regulars.hardware.reader;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes events on one at a time, whatever thread they come from, until it is silenced. A listener
 * that throws is written to the log and costs no later event. May be shared between threads.
 */
public final class OneAtATime implements ReaderListener {
    private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);

    private final ReaderListener listener;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean silent;

    public OneAtATime(ReaderListener listener) {
        this.listener = listener;
    }

    @Override
    public void heard(ReaderEvent event) {
        turn.lock();
        try {
            if (!silent) {
                listener.heard(event);
            }
        } catch (RuntimeException e) {
            LOG.error("{}: an event was heard but not dealt with: {}", event.reader(), event, e);
        } finally {
            turn.unlock();
        }
    }

    /** Nothing is passed on any more once this has returned. */
    public void silence() {
        turn.lock();
        try {
            silent = true;
        } finally {
            turn.unlock();
        }
    }
}
