package dev.regulars.agent.announce;

import dev.regulars.loyalty.wire.Wire;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The last announcements, and whoever listens for the next. Memory only: who connects after a
 * restart of the agent begins anew. Safe for many threads; listeners are called one announcement at
 * a time, in order, and must return at once.
 */
@Singleton
public final class Announcements {
    private static final int KEPT = 500;

    private final String run = Long.toString(System.nanoTime() & 0xFFFFFFFFFFL, 36);
    private final Deque<Announcement> kept = new ArrayDeque<>(KEPT);
    private final List<Consumer<Announcement>> listeners = new CopyOnWriteArrayList<>();
    private long last;

    /** Announces something to all who listen. */
    public synchronized void tell(String kind, Object value) {
        var said = new Announcement(run + "-" + ++last, kind, Wire.write(value));
        if (kept.size() == KEPT) {
            kept.removeFirst();
        }
        kept.addLast(said);
        listeners.forEach(listener -> listener.accept(said));
    }

    /**
     * Listens from now on: hears {@code first}, then what was kept after {@code lastId}, then all
     * that is told; nothing is lost in between.
     *
     * @param first is made while nothing is told
     * @param lastId of the last announcement that was heard; anything else means none is missed
     * @return stops listening
     */
    public synchronized Runnable listen(
            Supplier<Announcement> first, String lastId, Consumer<Announcement> listener) {
        listener.accept(first.get());
        missedSince(lastId).forEach(listener);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private List<Announcement> missedSince(String lastId) {
        if (!lastId.startsWith(run + "-")) {
            return List.of();
        }
        long heard = number(lastId);
        var missed = new ArrayList<>(kept);
        missed.removeIf(said -> number(said.id()) <= heard);
        return missed;
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
