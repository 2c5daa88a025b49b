package dev.regulars.agent.visit;

import dev.regulars.loyalty.event.VisitEvent.Basis;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes back, or would come back.
 *
 * @param refund absent while it is only asked
 * @param paidBack what the customer gets
 * @param due what was paid for these goods; absent where it is not known here
 * @param bonusGivenBack points that had paid for them, back where they came from
 */
record RefundAnswer(
        @Nullable VisitId refund,
        Basis basis,
        @Nullable VisitId visit,
        Currency currency,
        Money paidBack,
        @Nullable Money due,
        long bonusTaken,
        List<RefundedLine> lines,
        String text,
        long bonusGivenBack) {}
