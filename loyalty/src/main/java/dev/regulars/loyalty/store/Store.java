package dev.regulars.loyalty.store;

import dev.regulars.loyalty.id.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A store, from the first event on. The programme's own values are its defaults.
 *
 * @param parent the chain or region above, if any
 * @param country ISO 3166 alpha-2: which legal lists hold
 * @param language BCP 47: receipts and explanations
 * @param taxIncluded whether shelf prices include tax
 * @param dayChangesAt hour 0 to 12, store time, at which a business day begins
 */
public record Store(
        StoreId id,
        @Nullable StoreId parent,
        String name,
        String country,
        ZoneId zone,
        Currency currency,
        String language,
        boolean taxIncluded,
        int dayChangesAt) {
    public Store {
        if (dayChangesAt < 0 || dayChangesAt > 12) {
            throw new IllegalArgumentException(
                    "a business day begins at hour 0 to 12, not " + dayChangesAt);
        }
    }

    /** The business date this store counts a moment to. */
    public LocalDate businessDate(Instant moment) {
        return moment.atZone(zone).minusHours(dayChangesAt).toLocalDate();
    }
}
