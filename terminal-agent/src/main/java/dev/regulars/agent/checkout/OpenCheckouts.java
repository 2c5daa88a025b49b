package dev.regulars.agent.checkout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Every checkout that is open at this till, in memory and on the disk. Safe for many threads: what
 * happens to one sale happens one after another.
 */
final class OpenCheckouts {
    private static final int LANES = 64;

    private final CheckoutFiles files;
    private final Map<String, Checkout> open = new ConcurrentHashMap<>();
    private final ReentrantLock[] lanes = new ReentrantLock[LANES];

    /**
     * Takes up what is kept. A till that ended between the commit and forgetting the checkout has
     * kept one too many: what was committed is not open.
     */
    OpenCheckouts(CheckoutFiles files, Predicate<String> committed) {
        this.files = files;
        for (var kept : files.all()) {
            if (committed.test(kept.posSaleId())) {
                files.forget(kept.posSaleId());
            } else {
                open.put(kept.posSaleId(), kept);
            }
        }
        for (int i = 0; i < LANES; i++) {
            lanes[i] = new ReentrantLock();
        }
    }

    /** Does something to one sale while nobody else does. */
    <T> T alone(String posSaleId, Supplier<T> work) {
        var lane = lanes[Math.floorMod(posSaleId.hashCode(), LANES)];
        lane.lock();
        try {
            return work.get();
        } finally {
            lane.unlock();
        }
    }

    Optional<Checkout> find(String posSaleId) {
        return Optional.ofNullable(open.get(posSaleId));
    }

    /** All of them, the one that was touched last first. */
    List<Checkout> all() {
        return open.values().stream()
                .sorted(Comparator.comparing(Checkout::changedAt).reversed())
                .toList();
    }

    void keep(Checkout checkout) {
        if (checkout.locked()) {
            files.force(checkout);
        } else {
            files.keep(checkout);
        }
        open.put(checkout.posSaleId(), checkout);
    }

    void forget(String posSaleId) {
        open.remove(posSaleId);
        files.forget(posSaleId);
    }
}
