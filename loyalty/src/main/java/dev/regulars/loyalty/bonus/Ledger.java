package dev.regulars.loyalty.bonus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points given and taken, merged by day and lot. The order in which entries arrive changes nothing:
 * they are booked by their business dates. Used by one thread.
 */
public final class Ledger {
    /** How many days a till may be behind; what is older is told as one entry for each lot. */
    public static final int DAYS_APART = 45;

    /** For how long what was lost is remembered, should the goods that earned it come back. */
    public static final int DAYS_AFTER_LOSS = 60;

    private final TreeMap<LocalDate, TreeMap<Days, Long>> days = new TreeMap<>();

    public static Ledger of(Collection<Entry> entries) {
        var ledger = new Ledger();
        entries.forEach(ledger::add);
        return ledger;
    }

    public void add(Entry entry) {
        days.computeIfAbsent(entry.on(), on -> new TreeMap<>())
                .merge(Days.of(entry.lot()), entry.lot().points(), Math::addExact);
    }

    /** Where they stand on a day, whatever the dates of the entries. */
    public Balance on(LocalDate day) {
        return booked(days).balance(day);
    }

    /** Where they stood at the end of a day, before anything that was dated later. */
    public Balance atEndOf(LocalDate day) {
        return booked(days.headMap(day, true)).balance(day);
    }

    /** What a till is told on a day, so that it can book its own later entries as we do. */
    public List<Entry> told(LocalDate on) {
        var apart = on.minusDays(DAYS_APART);
        var entries =
                new ArrayList<>(
                        booked(days.headMap(apart, true))
                                .entries(apart, on.minusDays(DAYS_AFTER_LOSS)));
        days.tailMap(apart, false)
                .forEach((day, changes) ->
                        changes.forEach((lot, points) -> {
                            if (points != 0) {
                                entries.add(new Entry(day, lot.lot(points)));
                            }
                        }));
        return entries;
    }

    private static Pots booked(Map<LocalDate, TreeMap<Days, Long>> days) {
        var pots = new Pots();
        days.forEach(pots::book);
        return pots;
    }
}
