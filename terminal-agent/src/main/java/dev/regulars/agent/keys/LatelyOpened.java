package dev.regulars.agent.keys;

import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Ciphertext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was opened for the customers of the last minutes, in memory only: each call of a checkout
 * asks for the same name. Safe for many threads.
 */
final class LatelyOpened {
    private static final int MOST = 16;

    /**
     * What was opened, and by what: under a renewed key it must be opened again.
     *
     * @param memberKey as it is wrapped; absent for somebody enrolled here
     */
    record Closed(@Nullable Ciphertext memberKey, Ciphertext cashier) {}

    private final Map<Closed, CashierPart> opened =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Closed, CashierPart> eldest) {
                    return size() > MOST;
                }
            };
    private long forgotten;

    Optional<CashierPart> of(Closed closed, Supplier<Optional<CashierPart>> open) {
        long before;
        synchronized (opened) {
            var known = opened.get(closed);
            if (known != null) {
                return Optional.of(known);
            }
            before = forgotten;
        }
        var part = open.get();
        part.ifPresent(fresh -> keep(closed, fresh, before));
        return part;
    }

    /** Somebody was erased: nothing is known until it is opened again. */
    void forget() {
        synchronized (opened) {
            forgotten++;
            opened.clear();
        }
    }

    private void keep(Closed closed, CashierPart fresh, long before) {
        synchronized (opened) {
            if (forgotten == before) {
                opened.put(closed, fresh);
            }
        }
    }
}
