package dev.regulars.loyalty.bonus;

import java.time.LocalDate;
import java.util.TreeMap;

/**
 * A ledger whose entries come in the order of their dates, as where a past is played again. It says
 * what {@link Ledger} says, but keeps what is left of each lot instead of the entries: lots that
 * are alike as one, and what was lost no longer than a till is told of it. Used by one thread.
 */
public final class PlayedLedger {
    private final Pots pots = new Pots();
    private final TreeMap<Days, Long> changes = new TreeMap<>();
    private LocalDate day = LocalDate.MIN;

    /**
     * The next entry.
     *
     * @throws IllegalArgumentException when it is dated before an earlier one, or before a day that
     *     was asked for
     */
    public void add(Entry entry) {
        comeTo(entry.on());
        changes.merge(Days.of(entry.lot()), entry.lot().points(), Math::addExact);
    }

    /**
     * Where they stand on a day; the days before it are over.
     *
     * @throws IllegalArgumentException when it is before an earlier one
     */
    public Balance on(LocalDate date) {
        comeTo(date);
        if (changes.isEmpty()) {
            return pots.balance(date);
        }
        var whole = pots.copy();
        whole.book(date, changes);
        return whole.balance(date);
    }

    private void comeTo(LocalDate date) {
        if (date.isBefore(day)) {
            throw new IllegalArgumentException(date + " comes after " + day);
        }
        if (date.isAfter(day) && !changes.isEmpty()) {
            pots.book(day, changes);
            pots.forget(day, day.minusDays(Ledger.DAYS_AFTER_LOSS));
            changes.clear();
        }
        day = date;
    }
}
