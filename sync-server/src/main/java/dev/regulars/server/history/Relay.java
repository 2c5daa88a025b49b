package dev.regulars.server.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Passes things on to a thread of its own, in the same order, so that making them and taking them
 * go side by side. Memory holds two batches at most. For use by one thread.
 */
public final class Relay<T> implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final Consumer<T> taker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private List<T> batch = new ArrayList<>(BATCH);
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

    /**
     * @param taker called by one thread at a time
     */
    public Relay(Consumer<T> taker) {
        this.taker = taker;
    }

    /** The next one. What the taker threw at an earlier one is thrown here. */
    public void add(T one) {
        batch.add(one);
        if (batch.size() == BATCH) {
            passOn();
        }
    }

    /** Waits until all were taken. What the taker threw is thrown here. */
    public void finish() {
        passOn();
        awaitBefore();
    }

    /** Ends the thread once it is idle; what was not passed on by then never is. */
    @Override
    public void close() {
        thread.close();
    }

    private void passOn() {
        awaitBefore();
        var full = batch;
        batch = new ArrayList<>(BATCH);
        before = CompletableFuture.runAsync(() -> full.forEach(taker), thread);
    }

    private void awaitBefore() {
        try {
            before.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
