package dev.regulars.agent.directory.sqlite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was read lately, until something changes. One call of a POS asks the same things many times,
 * and most of an answer's cost is reading JSON. Safe for many threads.
 */
final class Recent {
    private static final int MOST = 256;

    private record Key(Class<?> type, String name) {}

    private final Map<Key, Optional<?>> kept =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Optional<?>> eldest) {
                    return size() > MOST;
                }
            };
    private long changes;

    /**
     * What is kept under this name, or else what is read now.
     *
     * @param type what is read; each has names of its own
     */
    @SuppressWarnings("unchecked") // What is kept under a type was read as that type.
    <T> Optional<T> get(Class<T> type, String name, Supplier<Optional<T>> read) {
        var key = new Key(type, name);
        long before;
        synchronized (kept) {
            var found = kept.get(key);
            if (found != null) {
                return (Optional<T>) found;
            }
            before = changes;
        }
        var fresh = read.get();
        keep(key, fresh, before);
        return fresh;
    }

    /** Something changed: everything is read again. */
    void forget() {
        synchronized (kept) {
            changes++;
            kept.clear();
        }
    }

    /** What was read before a change and arrives after it is old already. */
    private void keep(Key key, Optional<?> fresh, long before) {
        synchronized (kept) {
            if (changes == before) {
                kept.put(key, fresh);
            }
        }
    }
}
