package dev.regulars.agent.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The till's line to head office. Safe to call from many threads; no call waits for a network. */
public interface Sync extends AutoCloseable {

    /** How things stand now. */
    SyncState state();

    /** When head office last answered, by its own clock; empty before the first time. */
    Optional<Instant> lastContact();

    /** Tries at once instead of when the present pause ends. */
    void wake();

    /** Calls back on every change of {@link #state}, from sync's own thread; must return soon. */
    void onChange(Consumer<SyncState> listener);

    /** Stops. What was not sent stays in the journal. */
    @Override
    void close();
}
