package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.OfferCode;
import org.jspecify.annotations.Nullable;

/** Whether the code that an offer asks for was shown. */
final class CodeCheck {
    private CodeCheck() {}

    static @Nullable Reason whyNot(String offer, @Nullable OfferCode code, QuoteContext context) {
        if (code == null) {
            return null;
        }
        var shown = context.codes().get(offer);
        boolean holds =
                switch (code) {
                    case OfferCode.General(var text) -> text.equals(shown);
                    case OfferCode.SingleUse _ -> shown != null;
                };
        return holds ? null : Why.NEEDS_CODE;
    }
}
