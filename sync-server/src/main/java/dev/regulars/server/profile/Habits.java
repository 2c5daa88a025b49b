package dev.regulars.server.profile;

import dev.regulars.loyalty.id.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** What an account does that no sum tells. Called inside a unit of work. */
public interface Habits {
    /** Days over which a favourite category is looked for. */
    int FAVOURITE_DAYS = 365;

    /**
     * The category that most was paid for, less refunds, in the last {@value #FAVOURITE_DAYS} days;
     * of two alike the first by name.
     *
     * @param before only what happened earlier
     */
    Optional<String> favourite(AccountId account, Currency currency, LocalDate on, Instant before);

    /**
     * @param before only what happened earlier
     */
    Referrals referrals(AccountId account, Instant before);
}
