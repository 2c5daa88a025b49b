package dev.regulars.agent.status;

import dev.regulars.agent.status.TillStatus.ReaderState;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was heard of each reader last. Safe for many threads. */
@Singleton
public final class ReaderStates {
    private final Map<String, ReaderState> byName =
            Collections.synchronizedMap(new LinkedHashMap<>());

    /** Something was heard of a reader. */
    public void heard(ReaderState state) {
        byName.put(state.name(), state);
    }

    /** A reader is no longer there. */
    public void gone(String name) {
        byName.remove(name);
    }

    List<ReaderState> all() {
        synchronized (byName) {
            return List.copyOf(byName.values());
        }
    }
}
