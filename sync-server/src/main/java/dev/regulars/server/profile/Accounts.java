package dev.regulars.server.profile;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Facts by account, and the profiles made of them. Called inside a unit of work. */
public interface Accounts {

    /** Members that wait for a recompute, some of them. */
    List<MemberId> stale(int limit);

    /** The accounts that these members' doings belong to now. */
    List<AccountId> of(Collection<MemberId> members);

    /** These no longer wait. Profiles of accounts that lost their last member go. */
    void done(Collection<MemberId> members);

    /** Everybody waits for a recompute. */
    void touchEverybody();

    /** The date that everybody was last to be recomputed for. */
    Optional<LocalDate> recomputedOn();

    void recomputedOn(LocalDate date);

    /**
     * The facts of one account.
     *
     * @param currency what is counted; sales in others are not
     * @param before only what happened earlier; {@link Instant#MAX} for everything
     */
    Account read(AccountId account, Currency currency, Instant before);

    void save(Profile profile);
}
