package dev.regulars.server.bonus;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads what was given and taken. Called inside a unit of work. */
public interface Ledgers {

    /** All of a member's account, by business date. */
    List<Booking> of(MemberId member);

    /** Everybody's, one account after the other. */
    void each(BiConsumer<AccountId, List<Booking>> reader);
}
