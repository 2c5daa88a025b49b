package dev.regulars.server.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Hands what a file holds to another receiver on a thread of its own, in the same order, so that
 * reading and working go side by side. Memory holds two batches at most. For use by one thread.
 */
public final class SideBySide implements HistoryReceiver, AutoCloseable {
    private static final int BATCH = 1_000;

    private final HistoryReceiver receiver;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private List<Consumer<HistoryReceiver>> batch = new ArrayList<>(BATCH);
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

    /**
     * @param receiver called by one thread at a time
     */
    public SideBySide(HistoryReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void transaction(HistoryTransaction transaction) {
        add(to -> to.transaction(transaction));
    }

    @Override
    public void refused(RowError error) {
        add(to -> to.refused(error));
    }

    /**
     * Waits until all was received. What the receiver threw is thrown here, or at an earlier call.
     */
    public void finish() {
        handOver();
        awaitBefore();
    }

    /** Ends the thread; what was not received by then may never be. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void add(Consumer<HistoryReceiver> one) {
        batch.add(one);
        if (batch.size() == BATCH) {
            handOver();
        }
    }

    private void handOver() {
        awaitBefore();
        var full = batch;
        batch = new ArrayList<>(BATCH);
        before =
                CompletableFuture.runAsync(() -> full.forEach(one -> one.accept(receiver)), thread);
    }

    private void awaitBefore() {
        try {
            before.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
