package dev.regulars.agent.checkout;

import dev.regulars.agent.checkout.ReceiptBlock.Codes;
import dev.regulars.agent.checkout.ReceiptBlock.Points;
import dev.regulars.agent.keys.TillKeys;
import dev.regulars.loyalty.code.ClaimCode;
import dev.regulars.loyalty.code.ReceiptCode;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Mode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes receipt blocks; the same event always gives the same block. */
final class Receipts {
    private final TillKeys keys;
    private final TillId till;

    Receipts(TillKeys keys, TillId till) {
        this.keys = keys;
        this.till = till;
    }

    /** While the sale is open: no codes yet, for nothing was sold. */
    ReceiptBlock shown(Checkout checkout, Advice advice) {
        var quote = advice.quote();
        var given = quote.before().minus(quote.after());
        var points = points(advice.facts(), quote.bonus(), quote.context().date());
        return ReceiptBlock.of(given, points, checkout.locked() ? codes(checkout, advice) : null);
    }

    /** Of a sale that was committed. */
    ReceiptBlock committed(Envelope envelope, VisitRecorded visit) {
        var sale = visit.sale();
        var given = sale.basket().total().minus(paid(visit.lines(), envelope));
        var codes =
                codes(
                        visit.visit(),
                        sale.businessDate(),
                        visit.lines(),
                        envelope,
                        visit.claimCode());
        return ReceiptBlock.of(
                given, points(visit.facts(), visit.bonus(), sale.businessDate()), codes);
    }

    /** The claim code of a sale without a member; training is never claimed. */
    static @Nullable String claimCode(
            VisitId visit, LocalDate businessDate, boolean withMember, Mode mode) {
        return withMember || mode == Mode.TRAINING
                ? null
                : new ClaimCode(visit, businessDate).written();
    }

    private Codes codes(Checkout checkout, Advice advice) {
        var date = advice.quote().context().date();
        var lines =
                advice.quote().lines().stream()
                        .map(q -> {
                            var line = checkout.basket().line(q.id()).orElseThrow();
                            return new PaidLine(
                                    q.id(),
                                    line.quantity(),
                                    line.amount().minus(q.discount()),
                                    q.bonus());
                        })
                        .toList();
        var code = ReceiptCode.of(till, checkout.visit(), date, checkout.currency(), lines);
        return new Codes(
                checkout.visit(),
                code.written(keys::sign),
                claimCode(checkout.visit(), date, checkout.member() != null, checkout.mode()));
    }

    private Codes codes(
            VisitId visit,
            LocalDate date,
            List<PaidLine> lines,
            Envelope envelope,
            @Nullable String claim) {
        var code = ReceiptCode.of(till, visit, date, envelope.currency(), lines);
        return new Codes(visit, code.written(keys::sign), claim);
    }

    private static Money paid(List<PaidLine> lines, Envelope envelope) {
        return lines.stream()
                .map(PaidLine::paid)
                .reduce(Money.zero(envelope.currency()), Money::plus);
    }

    private static @Nullable Points points(@Nullable Facts facts, long earned, LocalDate date) {
        if (facts == null) {
            return null;
        }
        var asOf =
                facts.windows().stream().map(Window::asOf).max(LocalDate::compareTo).orElse(date);
        return new Points(earned, facts.bonus() + earned, asOf);
    }
}
