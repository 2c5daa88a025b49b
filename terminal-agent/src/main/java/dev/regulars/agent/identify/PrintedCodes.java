package dev.regulars.agent.identify;

import dev.regulars.loyalty.code.ClaimCode;
import dev.regulars.loyalty.code.MemberCode;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.code.ProvisionalCode;
import dev.regulars.loyalty.code.ReceiptCode;
import dev.regulars.loyalty.code.RotatingCode;
import dev.regulars.loyalty.code.SignedCode;

/** What the codes say that the shop gave out. */
final class PrintedCodes {
    private final Signers signers;
    private final MemberCodes members;
    private final RotatingCodes phones;

    PrintedCodes(Signers signers, MemberCodes members, RotatingCodes phones) {
        this.signers = signers;
        this.members = members;
        this.phones = phones;
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
                            .claim(claim.visit(), written);
            case RotatingCode rotating -> phones.identify(scan, source, rotating);
            case SignedCode signed -> signed(scan, source, signed, written);
        };
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
                            .receipt(receipt.visit(), written);
            case ProvisionalCode code -> members.provisional(scan, source, code);
            case MemberCode code -> members.issued(scan, source, code);
        };
    }
}
