package dev.regulars.agent.checkout;

import dev.regulars.loyalty.event.VisitEvent.Fate;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Mode;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the POS is told of a commit, the same for ever.
 *
 * @param state always {@code committed}
 * @param differences between what was advised and what was charged, a sentence each
 */
record CommitAnswer(
        VisitId visit,
        String posSaleId,
        String state,
        Mode mode,
        Currency currency,
        Money total,
        @Nullable MemberId member,
        boolean late,
        List<ToldAdjustment> adjustments,
        List<String> differences,
        long bonus,
        ReceiptBlock receipt) {

    /** What became of one adjustment. */
    record ToldAdjustment(String id, String offer, String line, Fate fate, Money amount) {}
}
