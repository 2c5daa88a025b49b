package dev.regulars.agent.day;

import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.agent.journal.Draft;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.operator.Operators;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.request.Call;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.ShopEvent.DayClosed;
import dev.regulars.loyalty.event.ShopEvent.Totals;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Mode;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a day's journal against the POS's totals, and writes down what was found. */
@Singleton
@Requires(beans = Paired.class)
final class CloseDay {
    private final Directory directory;
    private final Operators operators;
    private final Journal journal;
    private final Shop shop;

    CloseDay(Directory directory, Operators operators, Journal journal, Shop shop) {
        this.directory = directory;
        this.operators = operators;
        this.journal = journal;
        this.shop = shop;
    }

    List<Envelope> close(LocalDate date, Call call) {
        var body = call.body();
        var operator = operators.allowed(body, "close");
        var currency = body.currency().orElseGet(() -> shop.store().currency());
        var closed = compared(date, body, currency);
        return journal.append(
                List.of(new Draft(Mode.LIVE, currency, operator, call.key(), closed)));
    }

    private DayClosed compared(LocalDate date, JsonBody body, Currency currency) {
        var visits = directory.visitsOn(date);
        var sales = visits.stream().filter(visit -> !voided(visit)).toList();
        var refunds = refunds(date);
        var pos = said(body);
        var known =
                Stream.concat(numbers(visits), refunds.stream().map(VisitRefunded::receiptNumber))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var standing =
                Stream.concat(numbers(sales), refunds.stream().map(VisitRefunded::receiptNumber))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return new DayClosed(
                date,
                totals(body, currency),
                new Totals(sales.size(), refunds.size(), net(sales, refunds, currency)),
                without(pos, known),
                pos.isEmpty() ? List.of() : without(standing, pos));
    }

    private List<VisitRefunded> refunds(LocalDate date) {
        return directory.refundsOn(date).stream()
                .map(Envelope::event)
                .map(VisitRefunded.class::cast)
                .toList();
    }

    private static Totals totals(JsonBody body, Currency currency) {
        var totals = body.object("totals").orElseThrow(() -> body.missing("totals"));
        var net = Money.of(totals.decimal("net"), currency);
        return new Totals(totals.count("sales"), totals.count("refunds"), net);
    }

    private static Set<String> said(JsonBody body) {
        var numbers = new TreeSet<String>();
        body.tree().path("receiptNumbers").forEach(number -> numbers.add(number.asText()));
        return numbers;
    }

    private static Stream<String> numbers(List<VisitOnRecord> visits) {
        return visits.stream().map(visit -> visit.visit().sale().receiptNumber());
    }

    private static List<String> without(Set<String> all, Set<String> those) {
        return all.stream().filter(number -> !those.contains(number)).sorted().toList();
    }

    private static Money net(
            List<VisitOnRecord> sales, List<VisitRefunded> refunds, Currency currency) {
        var net = Money.zero(currency);
        for (var visit : sales) {
            net = net.plus(visit.visit().sale().total());
        }
        for (var refund : refunds) {
            net = net.minus(refund.paidBack());
        }
        return net;
    }

    private static boolean voided(VisitOnRecord visit) {
        return visit.corrections().stream().anyMatch(c -> c.event() instanceof VisitVoided);
    }
}
