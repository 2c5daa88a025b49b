package dev.regulars.loyalty.segment;

import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What one member bought up to some day.
 *
 * @param visitDays the store's business days with at least one purchase, each once, earliest first;
 *     a day with nothing but refunds is no visit. Empty for a member who only ever brought back
 * @param lastSeen the last visit day; for a member without one, the last day with a refund
 * @param spent all purchases less all refunds; may be negative
 */
public record BuyingRecord(List<LocalDate> visitDays, LocalDate lastSeen, Money spent) {
    public BuyingRecord {
        visitDays = List.copyOf(visitDays);
        refuseDisorder(visitDays);
        if (!visitDays.isEmpty() && !visitDays.getLast().equals(lastSeen)) {
            throw new IllegalArgumentException(
                    "last seen on " + lastSeen + " but the last visit was " + visitDays.getLast());
        }
    }

    /** Of a member who bought at least once. */
    public static BuyingRecord of(List<LocalDate> visitDays, Money spent) {
        return new BuyingRecord(visitDays, visitDays.getLast(), spent);
    }

    /** On how many days the member bought something. */
    public int frequency() {
        return visitDays.size();
    }

    /**
     * Days since the member was last seen; 0 when that is today or, for a till whose date runs
     * ahead of this one, later.
     */
    public int recencyDays(LocalDate at) {
        return Math.toIntExact(Math.max(0, at.toEpochDay() - lastSeen.toEpochDay()));
    }

    private static void refuseDisorder(List<LocalDate> days) {
        for (var i = 1; i < days.size(); i++) {
            if (!days.get(i - 1).isBefore(days.get(i))) {
                throw new IllegalArgumentException(
                        "visit days must ascend, each once, but "
                                + days.get(i - 1)
                                + " comes before "
                                + days.get(i));
            }
        }
    }
}
