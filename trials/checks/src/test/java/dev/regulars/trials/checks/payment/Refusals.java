package dev.regulars.trials.checks.payment;

import dev.regulars.trials.house.Ear;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How often a till announced that it refused a payment card, by reader. */
final class Refusals implements AutoCloseable {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Map<String, Integer> counts = new HashMap<>();
    private final Ear ear;
    private final Thread listener;

    Refusals(Ear ear) {
        this.ear = ear;
        listener = Thread.ofVirtual().start(this::listen);
    }

    synchronized int at(String reader) {
        return counts.getOrDefault(reader, 0);
    }

    /** Whether a reader refused at least so many before the time is over. */
    synchronized boolean reached(int count, String reader, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (at(reader) < count) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    @Override
    public void close() {
        listener.interrupt();
        ear.close();
    }

    private void listen() {
        try {
            while (true) {
                var card = ear.next("card", FOR_EVER);
                if (card.path("outcome").asText().equals("payment-refused")) {
                    count(card.path("reader").asText());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(String reader) {
        counts.merge(reader, 1, Integer::sum);
        notifyAll();
    }
}
