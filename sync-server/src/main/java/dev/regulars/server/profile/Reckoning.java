package dev.regulars.server.profile;

import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.segment.BuyingRecord;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds up what an account did. Sums are made once, so that asking for any window is cheap. */
final class Reckoning {
    private final Account account;
    private final Currency currency;
    private final RunningSum visits = new RunningSum();
    private final RunningSum spend = new RunningSum();

    Reckoning(Account account, Currency currency) {
        this.account = account;
        this.currency = currency;
        for (var visit : account.visits()) {
            visits.add(visit.on(), visit.buys() ? 1 : 0);
            spend.add(visit.on(), visit.paid());
        }
        for (var refund : account.refunds()) {
            spend.add(refund.on(), -refund.paidBack());
        }
    }

    int visits() {
        return Math.toIntExact(visits.total());
    }

    Money spent() {
        return new Money(spend.total(), currency);
    }

    /** The last days up to and including {@code asOf}. */
    Window window(int days, LocalDate asOf) {
        return window(days, asOf, asOf);
    }

    /**
     * The same today. Stores further east may already be a day ahead: that day counts too, for
     * tills leave to us what we say we have counted.
     */
    Window windowNow(int days, LocalDate today) {
        return window(days, today, today.plusDays(1));
    }

    private Window window(int days, LocalDate asOf, LocalDate to) {
        var from = asOf.minusDays(days - 1L);
        var paid = new Money(spend.between(from, to), currency);
        return new Window(days, Math.toIntExact(visits.between(from, to)), paid, asOf);
    }

    /** Days on which anything happened. */
    List<LocalDate> activity() {
        return Stream.concat(
                        account.visits().stream().map(Account.Visit::on),
                        account.refunds().stream().map(Account.Refund::on))
                .distinct()
                .toList();
    }

    /** Absent without any purchase or refund. */
    Optional<BuyingRecord> record() {
        var days =
                account.visits().stream()
                        .filter(Account.Visit::buys)
                        .map(Account.Visit::on)
                        .distinct()
                        .toList();
        if (!days.isEmpty()) {
            return Optional.of(BuyingRecord.of(days, spent()));
        }
        return activity().stream()
                .max(LocalDate::compareTo)
                .map(last -> new BuyingRecord(List.of(), last, spent()));
    }

    Optional<Account.Visit> first() {
        return account.visits().stream().filter(Account.Visit::buys).findFirst();
    }

    Optional<Account.Visit> last() {
        return account.visits().stream().filter(Account.Visit::buys).reduce((one, next) -> next);
    }
}
