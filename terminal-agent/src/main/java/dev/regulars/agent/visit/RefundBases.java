package dev.regulars.agent.visit;

import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.agent.identify.Signers;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.visit.RefundBasis.KnownLines;
import dev.regulars.agent.visit.RefundBasis.KnownTotal;
import dev.regulars.agent.visit.RefundBasis.Unknown;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.code.ReceiptCode;
import dev.regulars.loyalty.code.SignedCode;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.sale.Mode;
import java.util.List;
import java.util.Optional;

/** Finds out what a refund rests on. */
final class RefundBases {
    private final Directory directory;
    private final Signers signers;
    private final Shop shop;

    RefundBases(Directory directory, Shop shop) {
        this.directory = directory;
        this.signers = new Signers(directory);
        this.shop = shop;
    }

    RefundBasis of(JsonBody body) {
        var visit = body.optionalText("visit").map(VisitId::new);
        if (visit.isPresent()) {
            return ofVisit(visit.get());
        }
        return body.optionalText("receiptCode")
                .map(code -> ofCode(code, body))
                .orElseGet(() -> new Unknown(null, null, "Head office will look for the sale."));
    }

    private RefundBasis ofVisit(VisitId visit) {
        return directory
                .visit(visit)
                .map(RefundBases::ofOwn)
                .orElseGet(() ->
                        new Unknown(
                                visit,
                                null,
                                "This till did not sell "
                                        + visit
                                        + ": head office will"
                                        + " look for it."));
    }

    private static RefundBasis ofOwn(VisitOnRecord record) {
        var id = record.visit().visit();
        if (History.voided(record)) {
            return new Unknown(id, null, "Sale " + id + " was voided, so nothing is left of it.");
        }
        var spent = record.visit().spent();
        return new KnownLines(
                id,
                null,
                History.owner(record),
                record.envelope().mode(),
                record.visit().lines(),
                History.quantities(History.cameBack(record.corrections())),
                spent == null ? List.of() : spent.lots());
    }

    private RefundBasis ofCode(String written, JsonBody body) {
        return receipt(written)
                .map(receipt -> ofReceipt(receipt, written, body))
                .orElseGet(() ->
                        new Unknown(
                                null,
                                null,
                                "This receipt code is damaged, or no till of the shop made"
                                        + " it."));
    }

    private Optional<ReceiptCode> receipt(String written) {
        return PrintedCode.read(written)
                .filter(SignedCode.class::isInstance)
                .map(SignedCode.class::cast)
                .filter(signers::vouchFor)
                .map(SignedCode::content)
                .filter(ReceiptCode.class::isInstance)
                .map(ReceiptCode.class::cast);
    }

    private RefundBasis ofReceipt(ReceiptCode receipt, String written, JsonBody body) {
        var own = directory.visit(receipt.visit());
        if (own.isPresent()) {
            return ofOwn(own.get());
        }
        if (receipt.lines().isEmpty()) {
            return new KnownTotal(receipt.visit(), written, receipt.total(), receipt.bonus());
        }
        checkCurrency(receipt);
        return new KnownLines(
                receipt.visit(),
                written,
                body.optionalText("member").map(MemberId::new).orElse(null),
                Mode.LIVE,
                receipt.lines(),
                History.quantities(History.cameBack(refundedToday(receipt.visit()))),
                receipt.spent());
    }

    /** The same receipt shown twice on one day: what other tills gave back, head office knows. */
    private List<Envelope> refundedToday(VisitId visit) {
        return directory.refundsOn(shop.today()).stream()
                .filter(e ->
                        e.event() instanceof VisitRefunded refund && visit.equals(refund.visit()))
                .toList();
    }

    private void checkCurrency(ReceiptCode receipt) {
        var ours = shop.store().currency();
        if (!receipt.total().currency().equals(ours)) {
            throw Refused.impossible(
                    "other-currency",
                    "This receipt is in "
                            + receipt.total().currency()
                            + ", but this till pays back in "
                            + ours
                            + ".");
        }
    }
}
