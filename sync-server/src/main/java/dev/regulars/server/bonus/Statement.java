package dev.regulars.server.bonus;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.server.bonus.Booking.Cause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A member's points in plain lines, oldest first. Each line's balance is the one before it and the
 * line's points.
 */
public record Statement(List<Line> lines, Balance now) {
    public Statement {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param points below 0 where they were taken
     * @param balance what is there afterwards, what has not vested yet included; below 0 while more
     *     was spent than there was
     */
    public record Line(LocalDate on, Cause cause, long points, long balance) {

        /** What a member has then. */
        public long has() {
            return Math.max(0, balance);
        }
    }

    /** The newest lines, newest first. */
    public List<Line> newest(int most) {
        return lines.reversed().stream().limit(most).toList();
    }

    /**
     * @param bookings by business date
     * @param today lots that ended before are told as ended
     */
    public static Statement of(List<Booking> bookings, LocalDate today) {
        var lines = new ArrayList<Line>();
        var ledger = new Ledger();
        var ends = ends(bookings, today);
        long balance = 0;
        for (var booking : bookings) {
            balance = expire(ledger, ends, booking.on(), balance, lines);
            ledger.add(booking.entry());
            balance = add(lines, booking.on(), booking.cause(), booking.points(), balance);
            long really = total(ledger.on(booking.on()));
            balance = add(lines, booking.on(), Cause.ENDED_BEFORE, really - balance, balance);
        }
        expire(ledger, ends, today, balance, lines);
        return new Statement(lines, ledger.on(today));
    }

    /** Tells of every lot that ended before a day. */
    private static long expire(
            Ledger ledger, TreeSet<LocalDate> ends, LocalDate day, long before, List<Line> lines) {
        long balance = before;
        while (!ends.isEmpty() && ends.first().isBefore(day)) {
            var gone = ends.pollFirst().plusDays(1);
            long left = total(ledger.on(gone));
            balance = add(lines, gone, Cause.EXPIRED, left - balance, balance);
        }
        return balance;
    }

    private static long add(List<Line> lines, LocalDate on, Cause cause, long points, long before) {
        if (points != 0) {
            lines.add(new Line(on, cause, points, before + points));
        }
        return before + points;
    }

    private static TreeSet<LocalDate> ends(List<Booking> bookings, LocalDate today) {
        var ends = new TreeSet<LocalDate>();
        for (var booking : bookings) {
            var until = booking.entry().lot().until();
            if (until != null && until.isBefore(today)) {
                ends.add(until);
            }
        }
        return ends;
    }

    private static long total(Balance balance) {
        return balance.spendable() + balance.waiting() - balance.shortfall();
    }
}
