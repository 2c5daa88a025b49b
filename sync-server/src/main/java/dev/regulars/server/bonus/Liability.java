package dev.regulars.server.bonus;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.server.bonus.Booking.Cause;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the shop owes its members in points over some days, both included. {@code opening} and
 * everything between is {@code closing}.
 *
 * @param opening points that members held when it began, what has not vested yet included
 * @param earned less what cancelled sales had earned
 * @param spent less what came back, so that it is 0 or more unless old sales were returned
 * @param takenBack for goods that were returned
 * @param corrected by hand; below 0 where more was taken
 * @param expired points that ended
 * @param overspent points that members spent or gave back and did not have, less what later points
 *     filled
 * @param closing points that members hold at its end
 * @param missing what is overspent at its end
 */
public record Liability(
        LocalDate from,
        LocalDate to,
        long opening,
        long earned,
        long spent,
        long takenBack,
        long corrected,
        long expired,
        long overspent,
        long closing,
        long missing) {

    /** Adds accounts up. Used by one thread. */
    static final class Sum {
        private final LocalDate from;
        private final LocalDate to;
        private final Map<Cause, Long> moved = new EnumMap<>(Cause.class);
        private long opening;
        private long closing;
        private long expired;
        private long before;
        private long missing;

        Sum(LocalDate from, LocalDate to) {
            this.from = from;
            this.to = to;
        }

        void add(List<Booking> account) {
            var ledger = Ledger.of(account.stream().map(Booking::entry).toList());
            var first = ledger.atEndOf(from.minusDays(1));
            var last = ledger.atEndOf(to);
            opening += held(first);
            closing += held(last);
            expired += last.expired() - first.expired();
            before += first.shortfall();
            missing += last.shortfall();
            account.stream()
                    .filter(b -> !b.on().isBefore(from) && !b.on().isAfter(to))
                    .forEach(b -> moved.merge(b.cause(), b.points(), Long::sum));
        }

        Liability liability() {
            return new Liability(
                    from,
                    to,
                    opening,
                    of(Cause.EARNED) + of(Cause.EARNED_VOID),
                    -of(Cause.SPENT) - of(Cause.SPENT_VOID) - of(Cause.GIVEN_BACK),
                    -of(Cause.TAKEN_BACK),
                    of(Cause.CORRECTED),
                    expired,
                    missing - before,
                    closing,
                    missing);
        }

        private long of(Cause cause) {
            return moved.getOrDefault(cause, 0L);
        }

        private static long held(Balance balance) {
            return balance.spendable() + balance.waiting();
        }
    }
}
