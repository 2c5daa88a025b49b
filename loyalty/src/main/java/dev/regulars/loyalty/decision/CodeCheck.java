package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfferCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the code that an offer asks for was shown. */
final class CodeCheck implements Check {
    private final String offer;
    private final OfferCode code;

    private CodeCheck(String offer, OfferCode code) {
        this.offer = offer;
        this.code = code;
    }

    /** Empty for an offer that asks for no code. */
    static Optional<Check> of(Offer offer) {
        return Optional.ofNullable(offer.code()).map(code -> new CodeCheck(offer.id(), code));
    }

    @Override
    public @Nullable Reason whyNot(Case sale) {
        var shown = sale.context().codes().get(offer);
        boolean holds =
                switch (code) {
                    case OfferCode.General(var text) -> text.equals(shown);
                    case OfferCode.SingleUse _ -> shown != null;
                };
        return holds ? null : Why.NEEDS_CODE;
    }
}
