package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a quote is made. It stays with the quote, so that anybody can decide again.
 *
 * @param member decides the arm of an experiment; absent where nobody is known
 * @param country ISO 3166 alpha-2: which legal lists hold
 * @param date the store's business date
 * @param time the store's wall clock
 * @param language BCP 47 tag of the receipt
 * @param frozen whether this till's clock cannot be trusted, so that nothing timed is given
 * @param stopped offers that head office has stopped for now, by id
 * @param codes what was shown for offers that need a code, by offer id: the text of a general code,
 *     the number of a single-use code
 * @param redeem how many points the customer wants to spend, as far as they can be; 0 is none
 */
public record QuoteContext(
        @Nullable MemberId member,
        StoreId store,
        String country,
        LocalDate date,
        LocalTime time,
        String language,
        boolean frozen,
        TillRights rights,
        Set<String> stopped,
        Map<String, String> codes,
        long redeem) {
    public QuoteContext {
        stopped = Collections.unmodifiableSortedSet(new TreeSet<>(stopped));
        codes = Map.copyOf(codes);
    }

    /** Where no offer is stopped and no code was shown. */
    public QuoteContext(
            @Nullable MemberId member,
            StoreId store,
            String country,
            LocalDate date,
            LocalTime time,
            String language,
            boolean frozen,
            TillRights rights) {
        this(member, store, country, date, time, language, frozen, rights, Set.of(), Map.of(), 0);
    }

    /** The same where head office has stopped these offers. */
    public QuoteContext stopping(Set<String> offers) {
        return new QuoteContext(
                member, store, country, date, time, language, frozen, rights, offers, codes,
                redeem);
    }

    /** The same with these codes shown, by offer. */
    public QuoteContext showing(Map<String, String> shown) {
        return new QuoteContext(
                member, store, country, date, time, language, frozen, rights, stopped, shown,
                redeem);
    }

    /** The same with so many points to spend. */
    public QuoteContext redeeming(long points) {
        return new QuoteContext(
                member, store, country, date, time, language, frozen, rights, stopped, codes,
                points);
    }
}
