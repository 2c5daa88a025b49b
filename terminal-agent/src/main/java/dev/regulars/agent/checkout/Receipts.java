package dev.regulars.agent.checkout;

import dev.regulars.agent.checkout.ReceiptBlock.Codes;
import dev.regulars.agent.checkout.ReceiptBlock.Points;
import dev.regulars.agent.keys.TillKeys;
import dev.regulars.loyalty.bonus.Lot;
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
import dev.regulars.loyalty.offer.Spent;
import dev.regulars.loyalty.sale.Mode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes receipt blocks; the same event always gives the same block. */
final class Receipts {
    private final TillKeys keys;
    private final TillId till;
    private final ChargedPoints lots;

    Receipts(TillKeys keys, TillId till, ChargedPoints lots) {
        this.lots = lots;
        this.keys = keys;
        this.till = till;
    }

    /** While the sale is open: no codes yet, for nothing was sold. */
    ReceiptBlock shown(Checkout checkout, Advice advice) {
        var quote = advice.quote();
        var given = quote.before().minus(quote.after());
        var redeem = quote.redeem();
        var spent =
                redeem == null || redeem.points() == 0
                        ? null
                        : new Spent(redeem.points(), redeem.amount());
        var date = quote.context().date();
        var points = points(advice.facts(), lots.earned(date, quote.bonus()), spent, date);
        return ReceiptBlock.of(given, points, checkout.locked() ? codes(checkout, advice) : null);
    }

    /** Of a sale that was committed. */
    ReceiptBlock committed(Envelope envelope, VisitRecorded visit) {
        var sale = visit.sale();
        var given = sale.basket().total().minus(paid(visit.lines(), envelope));
        var codes = codes(sale.businessDate(), visit, envelope);
        var spending = visit.spent();
        var spent = spending == null ? null : new Spent(spending.points(), spending.amount());
        var points = points(visit.facts(), visit.lot(), spent, sale.businessDate());
        return ReceiptBlock.of(given, points, codes);
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
                                    line.amount().minus(q.off()),
                                    q.bonus(),
                                    q.spent() == null ? 0 : q.spent().points());
                        })
                        .toList();
        var code =
                ReceiptCode.of(
                        till, checkout.visit(), date, checkout.currency(), lines, advice.spent());
        return new Codes(
                checkout.visit(),
                code.written(keys::sign),
                claimCode(checkout.visit(), date, checkout.member() != null, checkout.mode()));
    }

    private Codes codes(LocalDate date, VisitRecorded visit, Envelope envelope) {
        var spent = visit.spent() == null ? List.<Lot>of() : visit.spent().lots();
        var code =
                ReceiptCode.of(
                        till, visit.visit(), date, envelope.currency(), visit.lines(), spent);
        return new Codes(visit.visit(), code.written(keys::sign), visit.claimCode());
    }

    private static Money paid(List<PaidLine> lines, Envelope envelope) {
        return lines.stream()
                .map(PaidLine::paid)
                .reduce(Money.zero(envelope.currency()), Money::plus);
    }

    private static @Nullable Points points(
            @Nullable Facts facts, Lot earned, @Nullable Spent spent, LocalDate date) {
        if (facts == null) {
            return null;
        }
        var asOf =
                facts.windows().stream().map(Window::asOf).max(LocalDate::compareTo).orElse(date);
        boolean atOnce = !earned.from().isAfter(date);
        long gone = spent == null ? 0 : spent.points();
        long balance = facts.bonus() - gone + (atOnce ? earned.points() : 0);
        return new Points(earned, spent, Math.max(0, balance), asOf);
    }
}
