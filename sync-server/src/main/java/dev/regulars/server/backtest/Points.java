package dev.regulars.server.backtest;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.bonus.PlayedLedger;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member's points, in a ledger as head office keeps one. What is left is worked out anew only
 * after something was booked or lost.
 */
final class Points {
    private @Nullable PlayedLedger ledger;
    private long outstanding;
    private @Nullable LocalDate until = LocalDate.MAX;

    /** What a sale earned; below 0 it is taken back. */
    void earned(LocalDate on, Lot lot) {
        if (lot.points() == 0) {
            return;
        }
        if (ledger == null) {
            ledger = new PlayedLedger();
        }
        ledger.add(new Entry(on, lot));
        until = null;
    }

    /** Where they stand on a day. */
    Balance on(LocalDate date) {
        return ledger == null ? Balance.none(date) : ledger.on(date);
    }

    /** Points that are neither lost nor spent at the end of a day; some may still have to vest. */
    long outstanding(LocalDate date) {
        if (until == null || date.isAfter(until)) {
            var balance = on(date);
            outstanding = balance.spendable() + balance.waiting();
            until = balance.lots().isEmpty() ? LocalDate.MAX : firstEnd(balance);
        }
        return outstanding;
    }

    /** Lots that are lost first come first. */
    private static LocalDate firstEnd(Balance balance) {
        return Objects.requireNonNullElse(balance.lots().getFirst().until(), LocalDate.MAX);
    }
}
