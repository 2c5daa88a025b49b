package dev.regulars.agent.visit;

import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a refund rests on. */
sealed interface RefundBasis {

    /**
     * Lines with what they paid.
     *
     * @param code the receipt code that says so; absent where it is this till's own sale
     * @param before how much of each came back before, as far as this till knows
     * @param spent points that paid a part of them
     */
    record KnownLines(
            VisitId visit,
            @Nullable String code,
            @Nullable MemberId member,
            Mode mode,
            List<PaidLine> lines,
            Map<String, BigDecimal> before,
            List<Lot> spent)
            implements RefundBasis {}

    /** A signed receipt too long to carry its lines: only its total is known. */
    record KnownTotal(VisitId visit, String code, Money total, long bonus) implements RefundBasis {}

    /**
     * Only what the POS says.
     *
     * @param why the sale is not known, as one sentence
     */
    record Unknown(@Nullable VisitId visit, @Nullable String code, String why)
            implements RefundBasis {}
}
