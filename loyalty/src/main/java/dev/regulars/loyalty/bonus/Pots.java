package dev.regulars.loyalty.bonus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is left of each lot while days are booked one after the other. Points that were overspent
 * are filled up by whatever comes next; while there are any, every lot that is alive is empty. Used
 * by one thread.
 */
final class Pots {
    private static final class Pot {
        private long points;
        private LocalDate touched = LocalDate.MIN;

        private void add(Pot like) {
            points += like.points;
            touched = like.touched.isAfter(touched) ? like.touched : touched;
        }

        private Pot copy() {
            var copy = new Pot();
            copy.points = points;
            copy.touched = touched;
            return copy;
        }
    }

    private final TreeMap<Days, Pot> pots = new TreeMap<>();
    private long forgotten;
    private long shortfall;
    private LocalDate shortSince = LocalDate.MIN;

    /** What was given on a day comes before what was taken on it. */
    void book(LocalDate on, Map<Days, Long> changes) {
        changes.forEach((days, points) -> {
            if (points > 0) {
                give(on, days, points);
            }
        });
        changes.forEach((days, points) -> {
            if (points < 0) {
                take(on, days, -points);
            }
        });
    }

    private void give(LocalDate on, Days days, long points) {
        long filled = Math.min(shortfall, points);
        if (filled > 0) {
            shortfall -= filled;
            shortSince = on;
        }
        var pot = pots.computeIfAbsent(days, d -> new Pot());
        pot.points += points - filled;
        pot.touched = on;
    }

    private void take(LocalDate on, Days lot, long points) {
        long left = drain(on, points, days -> days.isLike(lot, on));
        left = drain(on, left, days -> days.lot(0).isVested(on));
        left = drain(on, left, days -> days.lot(0).isAlive(on));
        if (left > 0) {
            shortfall += left;
            shortSince = on;
        }
    }

    private long drain(LocalDate on, long points, Predicate<Days> from) {
        long left = points;
        for (var pot : pots.entrySet()) {
            if (left > 0 && from.test(pot.getKey())) {
                long taken = Math.min(left, pot.getValue().points);
                if (taken > 0) {
                    pot.getValue().points -= taken;
                    pot.getValue().touched = on;
                    left -= taken;
                }
            }
        }
        return left;
    }

    Balance balance(LocalDate on) {
        var lots = new ArrayList<Lot>();
        long expired = forgotten;
        for (var pot : pots.entrySet()) {
            var lot = pot.getKey().lot(pot.getValue().points);
            if (lot.isAlive(on) && lot.points() > 0) {
                lots.add(lot);
            } else {
                expired += lot.points();
            }
        }
        return Balance.of(on, lots, expired, shortfall);
    }

    /** The same, to be booked apart. */
    Pots copy() {
        var copy = new Pots();
        pots.forEach((days, pot) -> copy.pots.put(days, pot.copy()));
        copy.forgotten = forgotten;
        copy.shortfall = shortfall;
        copy.shortSince = shortSince;
        return copy;
    }

    /**
     * Keeps no more than later days need: lots that are alike by a day become one, and those that
     * were lost before another only a number.
     */
    void forget(LocalDate by, LocalDate lostBefore) {
        while (!pots.isEmpty() && !pots.firstKey().lot(0).isAlive(lostBefore)) {
            forgotten += pots.pollFirstEntry().getValue().points;
        }
        Days kept = null;
        Pot into = new Pot();
        for (var all = pots.entrySet().iterator(); all.hasNext(); ) {
            var next = all.next();
            if (kept != null && kept.isLike(next.getKey(), by)) {
                into.add(next.getValue());
                all.remove();
            } else {
                kept = next.getKey();
                into = next.getValue();
            }
        }
    }

    /**
     * The same as entries: one for each lot that holds anything, those alike by a day as one.
     *
     * @param lostBefore what was lost earlier is left out
     */
    List<Entry> entries(LocalDate by, LocalDate lostBefore) {
        var entries = new ArrayList<Entry>();
        Days last = null;
        for (var pot : pots.entrySet()) {
            var days = pot.getKey();
            if (pot.getValue().points > 0 && days.lot(0).isAlive(lostBefore)) {
                boolean more = last != null && last.isLike(days, by);
                var like = more ? entries.removeLast() : null;
                entries.add(entry(pot, like));
                last = more ? last : days;
            }
        }
        if (shortfall > 0) {
            entries.add(new Entry(shortSince, new Lot(shortSince, shortSince, -shortfall)));
        }
        return entries;
    }

    private static Entry entry(Map.Entry<Days, Pot> pot, @Nullable Entry like) {
        long points = pot.getValue().points;
        var touched = pot.getValue().touched;
        if (like == null) {
            return new Entry(touched, pot.getKey().lot(points));
        }
        var on = like.on().isAfter(touched) ? like.on() : touched;
        return new Entry(on, like.lot().of(like.lot().points() + points));
    }
}
