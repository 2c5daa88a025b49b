package dev.regulars.server.profile;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Sums by day: any span of days in the time of two look-ups. */
final class RunningSum {
    private final TreeMap<LocalDate, Long> byDay = new TreeMap<>();
    private boolean summed;

    void add(LocalDate day, long amount) {
        byDay.merge(day, amount, Math::addExact);
    }

    long total() {
        return upTo(LocalDate.MAX);
    }

    /** Both days included. */
    long between(LocalDate from, LocalDate to) {
        return Math.subtractExact(upTo(to), upTo(from.minusDays(1)));
    }

    private long upTo(LocalDate day) {
        sum();
        Map.Entry<LocalDate, Long> last = byDay.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }

    private void sum() {
        if (summed) {
            return;
        }
        long running = 0;
        for (var entry : byDay.entrySet()) {
            running = Math.addExact(running, entry.getValue());
            entry.setValue(running);
        }
        summed = true;
    }
}
