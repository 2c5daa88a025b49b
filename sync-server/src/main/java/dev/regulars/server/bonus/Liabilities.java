package dev.regulars.server.bonus;

import dev.regulars.server.database.Transactions;
import java.time.LocalDate;

/** Works out what the shop owes its members in points. Safe for many threads. */
public final class Liabilities {
    private final Transactions transactions;
    private final Ledgers ledgers;

    public Liabilities(Transactions transactions, Ledgers ledgers) {
        this.transactions = transactions;
        this.ledgers = ledgers;
    }

    /** Points that all members hold at the end of a day; some may still have to vest. */
    public long heldOn(LocalDate day) {
        return between(day, day).closing();
    }

    /** Over these days, both included. */
    public Liability between(LocalDate from, LocalDate to) {
        var sum = new Liability.Sum(from, to);
        transactions.read(() -> {
            ledgers.each((_, bookings) -> sum.add(bookings));
            return sum;
        });
        return sum.liability();
    }
}
