package dev.regulars.server.history;

import java.util.function.Consumer;

/**
 * Hands what a file holds to another receiver on a thread of its own, in the same order, so that
 * reading and working go side by side. For use by one thread.
 */
public final class SideBySide implements HistoryReceiver, AutoCloseable {
    private final Relay<Consumer<HistoryReceiver>> relay;

    /**
     * @param receiver called by one thread at a time
     */
    public SideBySide(HistoryReceiver receiver) {
        relay = new Relay<>(one -> one.accept(receiver));
    }

    @Override
    public void transaction(HistoryTransaction transaction) {
        relay.add(to -> to.transaction(transaction));
    }

    @Override
    public void refused(RowError error) {
        relay.add(to -> to.refused(error));
    }

    /**
     * Waits until all was received. What the receiver threw is thrown here, or at an earlier call.
     */
    public void finish() {
        relay.finish();
    }

    /** Ends the thread; what was not handed over by then never is. */
    @Override
    public void close() {
        relay.close();
    }
}
