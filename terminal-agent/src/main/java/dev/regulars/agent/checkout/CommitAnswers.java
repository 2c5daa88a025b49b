package dev.regulars.agent.checkout;

import dev.regulars.agent.checkout.CommitAnswer.ToldAdjustment;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.Fate;
import dev.regulars.loyalty.event.VisitEvent.Outcome;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Makes the answer of a commit from its event, and from nothing else. */
final class CommitAnswers {
    private final Receipts receipts;

    CommitAnswers(Receipts receipts) {
        this.receipts = receipts;
    }

    CommitAnswer of(List<Envelope> events) {
        var envelope = events.getFirst();
        if (!(envelope.event() instanceof VisitRecorded visit)) {
            throw new IllegalStateException("event " + envelope.id() + " is no sale");
        }
        var sale = visit.sale();
        return new CommitAnswer(
                visit.visit(),
                sale.posSaleId(),
                "committed",
                envelope.mode(),
                envelope.currency(),
                sale.total(),
                visit.member(),
                visit.late(),
                visit.outcomes().stream().map(outcome -> told(visit, outcome)).toList(),
                differences(visit),
                visit.member() == null ? 0 : visit.bonus(),
                receipts.committed(envelope, visit));
    }

    private static ToldAdjustment told(VisitRecorded visit, Outcome outcome) {
        var id = outcome.adjustment();
        int slash = id.indexOf('/');
        return new ToldAdjustment(
                id,
                slash < 0 ? id : id.substring(0, slash),
                slash < 0 ? "" : id.substring(slash + 1),
                outcome.fate(),
                outcome.amount());
    }

    private static List<String> differences(VisitRecorded visit) {
        var differences = new ArrayList<String>();
        for (var outcome : visit.outcomes()) {
            if (outcome.fate() != Fate.APPLIED) {
                differences.add(sentence(outcome));
            }
        }
        var sale = visit.sale();
        var paid =
                visit.lines().stream()
                        .map(line -> line.paid())
                        .reduce(Money.zero(sale.currency()), Money::plus);
        if (!paid.equals(sale.total())) {
            differences.add(
                    "The lines come to "
                            + paid.plain()
                            + " but "
                            + sale.total().plain()
                            + " was charged.");
        }
        return differences;
    }

    private static String sentence(Outcome outcome) {
        return outcome.fate() == Fate.REFUSED
                ? outcome.adjustment() + " was advised and not given."
                : outcome.adjustment()
                        + " was given with "
                        + outcome.amount().plain()
                        + ", which was not advised.";
    }
}
