package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuotedLine;
import dev.regulars.loyalty.sale.Basket;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each line pays where the POS does what was advised. */
final class Paid {
    private Paid() {}

    static List<PaidLine> of(Basket basket, Quote quote) {
        var quoted =
                quote.lines().stream()
                        .collect(Collectors.toMap(QuotedLine::id, Function.identity()));
        return basket.lines().stream()
                .map(line -> {
                    var of = quoted.get(line.id());
                    var paid = line.amount().minus(of.discount());
                    return new PaidLine(line.id(), line.quantity(), paid, of.bonus());
                })
                .toList();
    }
}
