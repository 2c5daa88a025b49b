package dev.regulars.server.backtest;

import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * A member's days with sales, as far back as any window looks: one entry a day, whatever happened
 * on it. Days come in their order.
 */
final class DayBook {
    private static final int FIRST_ROOM = 4;

    private int[] days = new int[FIRST_ROOM];
    private int[] visits = new int[FIRST_ROOM];
    private long[] spend = new long[FIRST_ROOM];
    private int first;
    private int end;

    /** A sale or a refund. */
    void add(long day, int moreVisits, long paid) {
        if (end == first || days[end - 1] != day) {
            makeRoom();
            days[end] = Math.toIntExact(day);
            visits[end] = 0;
            spend[end] = 0;
            end++;
        }
        visits[end - 1] += moreVisits;
        spend[end - 1] += paid;
    }

    /** Drops what lies before a day. */
    void forgetBefore(long day) {
        while (first < end && days[first] < day) {
            first++;
        }
    }

    /** What happened in the days up to and including one, of sales before the next. */
    Window window(int length, LocalDate asOf, Currency currency) {
        long until = asOf.toEpochDay();
        int bought = 0;
        long paid = 0;
        for (int i = end - 1; i >= first && days[i] > until - length; i--) {
            if (days[i] <= until) {
                bought += visits[i];
                paid += spend[i];
            }
        }
        return new Window(length, bought, new Money(paid, currency), asOf);
    }

    /** The first day after one on which a day leaves a window; none is the end of time. */
    long departure(List<Integer> windows, long after) {
        long soonest = Long.MAX_VALUE;
        for (int length : windows) {
            int next = firstAfter(after - length);
            if (next < end) {
                soonest = Math.min(soonest, days[next] + (long) length);
            }
        }
        return soonest;
    }

    private int firstAfter(long day) {
        int found = Arrays.binarySearch(days, first, end, Math.toIntExact(day + 1));
        return found < 0 ? -found - 1 : found;
    }

    private void makeRoom() {
        if (end < days.length) {
            return;
        }
        int kept = end - first;
        int room = Math.max(FIRST_ROOM, kept + kept / 2 + 1);
        var newDays = new int[room];
        var newVisits = new int[room];
        var newSpend = new long[room];
        System.arraycopy(days, first, newDays, 0, kept);
        System.arraycopy(visits, first, newVisits, 0, kept);
        System.arraycopy(spend, first, newSpend, 0, kept);
        days = newDays;
        visits = newVisits;
        spend = newSpend;
        first = 0;
        end = kept;
    }
}
