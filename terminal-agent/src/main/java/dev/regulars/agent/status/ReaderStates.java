package dev.regulars.agent.status;

import dev.regulars.agent.status.TillStatus.LastRead;
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

    /** How a reader is now. One that is gone stays, so that somebody plugs it in again. */
    public void heard(String name, String state, String text) {
        byName.compute(
                name,
                (_, before) ->
                        new ReaderState(name, state, text, before == null ? null : before.last()));
    }

    /** A reader has read something, or tried to. */
    public void read(String name, LastRead last) {
        byName.computeIfPresent(
                name, (_, now) -> new ReaderState(name, now.state(), now.text(), last));
    }

    List<ReaderState> all() {
        synchronized (byName) {
            return List.copyOf(byName.values());
        }
    }
}
