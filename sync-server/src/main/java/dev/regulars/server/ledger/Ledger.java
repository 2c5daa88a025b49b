package dev.regulars.server.ledger;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The books, as far as the inbox was counted. Called inside a unit of work. */
public interface Ledger {

    /** Which sales; what is absent does not matter. */
    record Wanted(@Nullable MemberId member, @Nullable LocalDate businessDate, int limit) {}

    /**
     * A sale.
     *
     * @param till who recorded it: a till, or an import
     * @param member whose it is now, after claims and reassignments; absent for nobody's
     * @param paid what its lines cost in the end
     * @param given what Regulars took off
     */
    record Sale(
            VisitId visit,
            ProducerId till,
            LocalDate businessDate,
            @Nullable String receiptNumber,
            @Nullable MemberId member,
            Currency currency,
            Money paid,
            Money given,
            long bonus,
            boolean voided) {}

    /**
     * Where a member stands since the last recompute of their account.
     *
     * @param member whom they live on as; themselves unless merged
     * @param visits ever
     * @param spent ever, refunds taken off
     * @param bonus points to spend
     * @param waiting whether something happened that is not in it yet
     */
    record Standing(
            MemberId member,
            AccountId account,
            String tier,
            int visits,
            Currency currency,
            Money spent,
            long bonus,
            long shortfall,
            boolean waiting) {}

    /**
     * How much there is.
     *
     * @param members who were enrolled and not erased
     * @param waiting members whose standing is to be recomputed
     * @param uncounted events that have arrived and are not in the books yet
     */
    record Size(long sales, long members, long waiting, long uncounted) {}

    Size size();

    /** Newest first. */
    List<Sale> sales(Wanted wanted);

    long count(Wanted wanted);

    Optional<Sale> sale(VisitId visit);

    Optional<Standing> standing(MemberId member);
}
