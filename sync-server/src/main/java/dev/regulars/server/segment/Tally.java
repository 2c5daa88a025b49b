package dev.regulars.server.segment;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.segment.BuyingRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;

/** What one member bought so far, in a few numbers; the days in any order and more than once. */
final class Tally {
    private int[] visits = new int[4];
    private int count;
    private int lastRefund = Integer.MIN_VALUE;
    private long minor;

    void add(LocalDate day, Money amount) {
        minor = Math.addExact(minor, amount.minor());
        var epochDay = Math.toIntExact(day.toEpochDay());
        if (amount.isNegative()) {
            lastRefund = Math.max(lastRefund, epochDay);
        } else {
            addVisit(epochDay);
        }
    }

    BuyingRecord record(Currency currency) {
        var days =
                Arrays.stream(visits, 0, count)
                        .sorted()
                        .distinct()
                        .mapToObj(LocalDate::ofEpochDay)
                        .toList();
        var lastSeen = days.isEmpty() ? LocalDate.ofEpochDay(lastRefund) : days.getLast();
        return new BuyingRecord(days, lastSeen, new Money(minor, currency));
    }

    /** The lines of one sale follow each other, so most repetitions are seen here. */
    private void addVisit(int day) {
        if (count > 0 && visits[count - 1] == day) {
            return;
        }
        if (count == visits.length) {
            visits = Arrays.copyOf(visits, 2 * count);
        }
        visits[count++] = day;
    }
}
