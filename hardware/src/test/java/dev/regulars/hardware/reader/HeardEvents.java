package dev.regulars.hardware.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A listener that keeps what it heard, in order, and can be waited on. */
public final class HeardEvents implements ReaderListener {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<ReaderEvent> events = new ArrayList<>();
    private int read;

    @Override
    public synchronized void heard(ReaderEvent event) {
        events.add(event);
        notifyAll();
    }

    public synchronized List<ReaderEvent> all() {
        return List.copyOf(events);
    }

    public synchronized <E extends ReaderEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The next of that type, skipping others; what was skipped is not given again. */
    public <E extends ReaderEvent> E next(Class<E> type) {
        return type.cast(next(type::isInstance, type.getSimpleName()));
    }

    /** The next event that has it, skipping others. */
    public synchronized ReaderEvent next(Predicate<ReaderEvent> wanted, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            while (read < events.size()) {
                ReaderEvent event = events.get(read++);
                if (wanted.test(event)) {
                    return event;
                }
            }
            await(end, what);
        }
    }

    private void await(long end, String what) {
        long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (millis <= 0) {
            throw new AssertionError("Not heard: " + what + ". Heard: " + events);
        }
        try {
            wait(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
