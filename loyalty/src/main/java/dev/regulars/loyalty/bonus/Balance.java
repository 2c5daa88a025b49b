package dev.regulars.loyalty.bonus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where somebody's points stand on a day. The lots hold {@code spendable + waiting}; all that was
 * ever given less all that was taken is that, and {@code expired}, less {@code shortfall}.
 *
 * @param spendable points that have vested, 0 or more
 * @param waiting points that have not vested yet, 0 or more
 * @param expired points that were lost until then
 * @param shortfall points that were spent or taken back and were not there; the next ones fill it
 * @param lots what is left and not lost, in the order in which it is spent; none is empty
 */
public record Balance(
        LocalDate on, long spendable, long waiting, long expired, long shortfall, List<Lot> lots) {
    public Balance {
        lots = List.copyOf(lots);
    }

    /** Nothing was ever given. */
    public static Balance none(LocalDate on) {
        return new Balance(on, 0, 0, 0, 0, List.of());
    }

    static Balance of(LocalDate on, List<Lot> lots, long expired, long shortfall) {
        long spendable = 0;
        long waiting = 0;
        for (var lot : lots) {
            spendable += lot.isVested(on) ? lot.points() : 0;
            waiting += lot.isVested(on) ? 0 : lot.points();
        }
        return new Balance(on, spendable, waiting, expired, shortfall, lots);
    }

    /**
     * From which lots so many points are taken. What is not there is taken all the same, from a lot
     * of that day alone.
     */
    public List<Lot> take(long points) {
        var taken = new ArrayList<Lot>();
        long left = points;
        for (var lot : lots) {
            long part = lot.isVested(on) ? Math.min(left, lot.points()) : 0;
            if (part > 0) {
                taken.add(lot.of(part));
                left -= part;
            }
        }
        if (left > 0) {
            taken.add(new Lot(on, on, left));
        }
        return taken;
    }

    /** What can be spent next of what waits. */
    public Optional<Lot> vestsNext() {
        return lots.stream()
                .filter(lot -> lot.from().isAfter(on))
                .min(Comparator.comparing(Lot::from));
    }

    /** What is lost next of what can be spent. */
    public Optional<Lot> expiresNext() {
        return lots.stream()
                .filter(lot -> lot.until() != null && lot.isVested(on))
                .min(Comparator.comparing(lot -> Objects.requireNonNull(lot.until())));
    }
}
