package dev.regulars.loyalty.event;

import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.sale.Mode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An event with its identity, its place and what was known of the time. Its bytes are written once,
 * by its producer, and travel unchanged.
 *
 * @param format version of this shape, now 1
 * @param id the same for ever, whatever position it is re-filed under
 * @param store where it happened; absent for what concerns no store
 * @param currency of every amount inside
 */
public record Envelope(
        int format,
        EventId id,
        Position position,
        @Nullable StoreId store,
        @Nullable OperatorId operator,
        Mode mode,
        Moment moment,
        Currency currency,
        @Nullable RequestKey request,
        Event event) {}
