package dev.regulars.agent.checkout;

import dev.regulars.agent.member.KnownMember;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.offer.QuotedLine;
import dev.regulars.loyalty.sale.Sale;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each line paid in the end, and what it earned. */
final class Earning {

    /** Each line of the sale, in its order. */
    List<PaidLine> lines(Sale sale, @Nullable Advice shown, @Nullable KnownMember member) {
        Map<String, QuotedLine> quoted =
                shown == null
                        ? Map.of()
                        : shown.quote().lines().stream()
                                .collect(Collectors.toMap(QuotedLine::id, Function.identity()));
        return sale.lines().stream()
                .map(line -> {
                    var q = quoted.get(line.id());
                    return new PaidLine(
                            line.id(),
                            line.quantity(),
                            line.amount().minus(sale.givenOn(line.id())),
                            q == null || member == null ? 0 : q.bonus());
                })
                .toList();
    }

    /** The programme that the lines keep. */
    int version(@Nullable Advice shown) {
        return shown == null ? 0 : shown.quote().version();
    }
}
