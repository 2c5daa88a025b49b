package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.RequestKey;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.sale.Mode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An event before the journal gives it its identity, its position and its moment.
 *
 * @param mode training events go to a journal of their own that is never pushed
 * @param currency of every amount in the event
 * @param operator who acted, where known
 * @param request the request that caused it; kept with it for ever
 */
public record Draft(
        Mode mode,
        Currency currency,
        @Nullable OperatorId operator,
        @Nullable RequestKey request,
        Event event) {}
