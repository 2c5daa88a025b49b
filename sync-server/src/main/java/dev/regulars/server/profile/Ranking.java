package dev.regulars.server.profile;

import dev.regulars.loyalty.segment.Population;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom a member is scored against: gathered once for a day, and again when somebody asks
 * for it, so that one sale does not move all others. Used by one thread.
 */
final class Ranking {
    private final BuyingRecords records;
    private @Nullable Population population;
    private @Nullable LocalDate day;

    Ranking(BuyingRecords records) {
        this.records = records;
    }

    Population on(LocalDate at, Currency currency) {
        var known = population;
        if (known == null || !at.equals(day)) {
            known = Population.of(records.all(currency, at), at);
            population = known;
            day = at;
        }
        return known;
    }

    void forget() {
        population = null;
    }
}
