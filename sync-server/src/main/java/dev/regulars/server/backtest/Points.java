package dev.regulars.server.backtest;

import java.util.ArrayDeque;
import java.util.Deque;

/** A member's points by the day they were earned on, so that they expire in that order. */
final class Points {
    private record Lot(long day, long points) {}

    private final Deque<Lot> lots = new ArrayDeque<>(2);
    private long balance;

    long balance() {
        return balance;
    }

    /** Points of one sale; below 0 they are taken from the newest, and never below nothing. */
    void add(long day, long points) {
        if (points > 0) {
            lots.addLast(new Lot(day, points));
            balance += points;
            return;
        }
        long left = Math.min(-points, balance);
        balance -= left;
        while (left > 0) {
            var newest = lots.removeLast();
            if (newest.points > left) {
                lots.addLast(new Lot(newest.day, newest.points - left));
            }
            left -= Math.min(left, newest.points);
        }
    }

    /**
     * Takes away what was earned before a day.
     *
     * @return how many points were lost
     */
    long expireBefore(long day) {
        long lost = 0;
        while (!lots.isEmpty() && lots.getFirst().day < day) {
            lost += lots.removeFirst().points;
        }
        balance -= lost;
        return lost;
    }
}
