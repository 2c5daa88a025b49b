package dev.regulars.agent.identify;

import dev.regulars.agent.programme.Programmes;
import dev.regulars.loyalty.code.ClaimCode;
import dev.regulars.loyalty.code.CouponCode;
import dev.regulars.loyalty.code.MemberCode;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.code.ProvisionalCode;
import dev.regulars.loyalty.code.ReceiptCode;
import dev.regulars.loyalty.code.RotatingCode;
import dev.regulars.loyalty.code.SignedCode;
import java.util.function.Supplier;

/** What the codes say that the shop gave out. */
final class PrintedCodes {
    private final Signers signers;
    private final MemberCodes members;
    private final RotatingCodes phones;
    private final Programmes programmes;
    private final Coupons coupons;
    private final Supplier<String> language;

    PrintedCodes(
            Signers signers,
            MemberCodes members,
            RotatingCodes phones,
            Programmes programmes,
            Coupons coupons,
            Supplier<String> language) {
        this.signers = signers;
        this.members = members;
        this.phones = phones;
        this.programmes = programmes;
        this.coupons = coupons;
        this.language = language;
    }

    Identified identify(String scan, Source source, PrintedCode code, String written) {
        return switch (code) {
            case ClaimCode claim ->
                    Identified.of(
                                    scan,
                                    source,
                                    Outcome.CLAIM,
                                    "A sale that can be given to a member until "
                                            + claim.validUntil()
                                            + ".")
                            .with(Found.claim(claim.visit(), written));
            case CouponCode coupon -> coupon(scan, source, coupon);
            case RotatingCode rotating -> phones.identify(scan, source, rotating);
            case SignedCode signed -> signed(scan, source, signed, written);
        };
    }

    private Identified coupon(String scan, Source source, CouponCode code) {
        return programmes
                .inForce()
                .flatMap(p -> coupons.find(p.programme(), code))
                .map(found -> coupon(scan, source, found.offer().id(), code.written()))
                .orElseGet(() ->
                        Identified.of(scan, source, Outcome.NOT_OURS, "No offer has this code."));
    }

    /** A code of an offer. */
    Identified coupon(String scan, Source source, String offer, String written) {
        var name = programmes.offerName(offer, language.get());
        return Identified.of(scan, source, Outcome.COUPON, "A code for " + name + ".")
                .with(Found.coupon(written));
    }

    private Identified signed(String scan, Source source, SignedCode signed, String written) {
        if (!signers.vouchFor(signed)) {
            return Identified.of(
                    scan,
                    source,
                    Outcome.UNREADABLE,
                    "This code is damaged, or nobody of the shop made it.");
        }
        return switch (signed.content()) {
            case ReceiptCode receipt ->
                    Identified.of(
                                    scan,
                                    source,
                                    Outcome.RECEIPT,
                                    "A receipt of " + receipt.businessDate() + ".")
                            .with(Found.receipt(receipt.visit(), written));
            case ProvisionalCode code -> members.provisional(scan, source, code);
            case MemberCode code -> members.issued(scan, source, code);
        };
    }
}
