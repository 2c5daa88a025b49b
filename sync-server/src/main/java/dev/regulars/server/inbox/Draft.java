package dev.regulars.server.inbox;

import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.id.StoreId;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An event that happens at head office, or that an import takes over, before it has a position. */
public record Draft(
        EventId id,
        Instant at,
        @Nullable StoreId store,
        @Nullable OperatorId operator,
        Currency currency,
        Event event) {}
