package dev.regulars.agent.visit;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.journal.Draft;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.operator.Operators;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.request.Call;
import dev.regulars.agent.visit.RefundBasis.KnownLines;
import dev.regulars.agent.visit.RefundBasis.KnownTotal;
import dev.regulars.agent.visit.RefundBasis.Unknown;
import dev.regulars.loyalty.bonus.GivenBack;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.Basis;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.refund.Refund;
import dev.regulars.loyalty.refund.RefundCalculator;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sale.Tender;
import dev.regulars.loyalty.wire.Wire;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works refunds out and writes them down, one after another. */
final class Refunds {
    private static final VisitId NOT_YET = new VisitId("not-yet");

    private final RefundBases bases;
    private final Operators operators;
    private final Journal journal;
    private final Shop shop;

    Refunds(RefundBases bases, Operators operators, Journal journal, Shop shop) {
        this.bases = bases;
        this.operators = operators;
        this.journal = journal;
        this.shop = shop;
    }

    /** What would come back; nothing happens. */
    RefundAnswer quote(JsonBody body) {
        var basis = bases.of(body);
        var asked = refund(body, basis, NOT_YET);
        return answer(asked, null, currency(body), why(basis));
    }

    /** It came back. */
    synchronized List<Envelope> refund(Call call) {
        var body = call.body();
        var operator = operators.allowed(body, "refund");
        var basis = bases.of(body);
        var id = new VisitId(UuidCreator.getTimeOrderedEpoch().toString());
        var refund = refund(body, basis, id);
        return journal.append(
                List.of(
                        new Draft(
                                mode(body, basis), currency(body), operator, call.key(), refund)));
    }

    /** What the POS is told, from the event alone. */
    static RefundAnswer answer(Envelope envelope) {
        if (!(envelope.event() instanceof VisitRefunded refund)) {
            throw new IllegalStateException("event " + envelope.id() + " is no refund");
        }
        var why =
                refund.basis() == Basis.TO_BE_MATCHED
                        ? "Head office will look for the sale."
                        : null;
        return answer(refund, refund.refund(), envelope.currency(), why);
    }

    private VisitRefunded refund(JsonBody body, RefundBasis basis, VisitId id) {
        return switch (basis) {
            case KnownLines known -> ofLines(body, known, id);
            case KnownTotal known when !body.names("lines") -> ofTotal(body, known, id);
            case KnownTotal known ->
                    toBeMatched(body, known.visit(), known.code(), id, "It carries no lines.");
            case Unknown(var visit, var code, var why) -> toBeMatched(body, visit, code, id, why);
        };
    }

    private VisitRefunded ofLines(JsonBody body, KnownLines known, VisitId id) {
        var calculator = new RefundCalculator(currency(body), known.lines());
        var asked = asked(body, known);
        Refund refund =
                asked.isEmpty()
                        ? calculator.rest(known.before())
                        : calculator.refund(known.before(), asked);
        if (refund.lines().isEmpty() && !body.has("paidBack")) {
            throw Refused.impossible(
                    "nothing-left", "All of this came back before: nothing is left to pay back.");
        }
        var on = body.date("businessDate").orElseGet(shop::today);
        return new VisitRefunded(
                id,
                known.code() == null ? Basis.VISIT : Basis.RECEIPT_CODE,
                known.visit(),
                known.code(),
                known.member(),
                body.optionalText("receiptNumber").orElse(null),
                on,
                refund.lines(),
                tenders(body),
                paidBack(body).orElse(refund.paidBack()),
                refund.bonusTaken(),
                GivenBack.of(known.spent(), refund.givenBefore(), refund.givenBack(), on));
    }

    private VisitRefunded ofTotal(JsonBody body, KnownTotal known, VisitId id) {
        return new VisitRefunded(
                id,
                Basis.RECEIPT_CODE,
                known.visit(),
                known.code(),
                body.optionalText("member").map(MemberId::new).orElse(null),
                body.optionalText("receiptNumber").orElse(null),
                body.date("businessDate").orElseGet(shop::today),
                List.of(),
                tenders(body),
                paidBack(body).orElse(known.total()),
                known.bonus(),
                List.of());
    }

    private VisitRefunded toBeMatched(
            JsonBody body, @Nullable VisitId visit, @Nullable String code, VisitId id, String why) {
        var paidBack =
                paidBack(body)
                        .orElseThrow(() ->
                                Refused.impossible(
                                        "paid-back-needed",
                                        why + " Say in paidBack what you pay back."));
        return new VisitRefunded(
                id,
                Basis.TO_BE_MATCHED,
                visit,
                code,
                body.optionalText("member").map(MemberId::new).orElse(null),
                body.optionalText("receiptNumber").orElse(null),
                body.date("businessDate").orElseGet(shop::today),
                List.of(),
                tenders(body),
                paidBack,
                0,
                List.of());
    }

    /** By line id; all that is left of a line where no quantity is said. */
    private static Map<String, BigDecimal> asked(JsonBody body, KnownLines known) {
        var asked = new LinkedHashMap<String, BigDecimal>();
        for (var line : body.list("lines")) {
            var id = line.text("line");
            var quantity = line.has("quantity") ? line.decimal("quantity") : left(known, id);
            if (quantity.signum() < 0) {
                throw line.wrong("quantity", "what comes back is above 0");
            }
            asked.merge(id, quantity, BigDecimal::add);
        }
        return asked;
    }

    private static BigDecimal left(KnownLines known, String id) {
        return known.lines().stream()
                .filter(line -> line.id().equals(id))
                .map(line -> line.quantity().subtract(before(known, id)))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal before(KnownLines known, String id) {
        return known.before().getOrDefault(id, BigDecimal.ZERO);
    }

    private static RefundAnswer answer(
            VisitRefunded refund, @Nullable VisitId id, Currency currency, @Nullable String why) {
        var due =
                refund.lines().stream()
                        .map(line -> line.paidBack())
                        .reduce(Money.zero(currency), Money::plus);
        boolean known = refund.basis() != Basis.TO_BE_MATCHED;
        long taken = refund.bonusTaken();
        long given = refund.givenBack().stream().mapToLong(Lot::points).sum();
        return new RefundAnswer(
                id,
                refund.basis(),
                refund.visit(),
                currency,
                refund.paidBack(),
                !known ? null : refund.lines().isEmpty() ? refund.paidBack() : due,
                taken,
                refund.lines(),
                text(refund, taken, given, why),
                given);
    }

    private static String text(VisitRefunded refund, long taken, long given, @Nullable String why) {
        var text = new StringBuilder(refund.paidBack().plain()).append(" back");
        if (why != null) {
            return text.append(". ").append(why).toString();
        }
        if (given > 0) {
            text.append(", ").append(given).append(" points given back");
        }
        if (taken > 0) {
            text.append(", ").append(taken).append(" points taken back");
        }
        return text.append('.').toString();
    }

    private static @Nullable String why(RefundBasis basis) {
        return basis instanceof Unknown unknown ? unknown.why() : null;
    }

    private static Mode mode(JsonBody body, RefundBasis basis) {
        if (basis instanceof KnownLines known) {
            return known.mode();
        }
        return body.optionalText("mode").orElse("live").equals("training")
                ? Mode.TRAINING
                : Mode.LIVE;
    }

    private Optional<Money> paidBack(JsonBody body) {
        var paidBack =
                body.optionalText("paidBack").map(text -> amount(body, text, currency(body)));
        paidBack.filter(Money::isNegative)
                .ifPresent(_ -> {
                    throw body.wrong("paidBack", "what the customer gets is 0 or more");
                });
        return paidBack;
    }

    private static Money amount(JsonBody body, String text, Currency currency) {
        try {
            return Money.of(text, currency);
        } catch (IllegalArgumentException e) {
            throw body.wrong("paidBack", String.valueOf(e.getMessage()));
        }
    }

    private List<Tender> tenders(JsonBody body) {
        return body.list("tenders").stream()
                .map(tender -> Wire.read(tender.tree(), Tender.class, currency(body)))
                .toList();
    }

    private Currency currency(JsonBody body) {
        return body.currency().orElseGet(() -> shop.store().currency());
    }
}
