package dev.regulars.server.profile;

import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.segment.BuyingRecord;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Adds up what an account did. Pure. */
final class Reckoning {
    private final Account account;
    private final Currency currency;

    Reckoning(Account account, Currency currency) {
        this.account = account;
        this.currency = currency;
    }

    int visits() {
        return (int) account.visits().stream().filter(Account.Visit::buys).count();
    }

    Money spent() {
        return new Money(spentFrom(LocalDate.MIN, LocalDate.MAX), currency);
    }

    /**
     * The last days up to and including {@code asOf}. Stores further east may already be a day
     * ahead of it: that day counts too, for tills leave to us what we say we have counted.
     */
    Window window(int days, LocalDate asOf) {
        var from = asOf.minusDays(days - 1L);
        var to = asOf.plusDays(1);
        long visits =
                account.visits().stream().filter(v -> v.buys() && within(v.on(), from, to)).count();
        var spend = new Money(spentFrom(from, to), currency);
        return new Window(days, Math.toIntExact(visits), spend, asOf);
    }

    private long spentFrom(LocalDate from, LocalDate to) {
        long paid =
                account.visits().stream()
                        .filter(v -> within(v.on(), from, to))
                        .mapToLong(Account.Visit::paid)
                        .sum();
        long back =
                account.refunds().stream()
                        .filter(r -> within(r.on(), from, to))
                        .mapToLong(Account.Refund::paidBack)
                        .sum();
        return Math.subtractExact(paid, back);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Absent without any purchase or refund. */
    Optional<BuyingRecord> record() {
        var days = visitDays();
        if (!days.isEmpty()) {
            return Optional.of(BuyingRecord.of(days, spent()));
        }
        return account.refunds().stream()
                .map(Account.Refund::on)
                .max(LocalDate::compareTo)
                .map(last -> new BuyingRecord(List.of(), last, spent()));
    }

    private List<LocalDate> visitDays() {
        return account.visits().stream()
                .filter(Account.Visit::buys)
                .map(Account.Visit::on)
                .distinct()
                .toList();
    }

    Optional<Account.Visit> first() {
        return account.visits().stream().filter(Account.Visit::buys).findFirst();
    }

    Optional<Account.Visit> last() {
        return account.visits().stream().filter(Account.Visit::buys).reduce((one, next) -> next);
    }
}
