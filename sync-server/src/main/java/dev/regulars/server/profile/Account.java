package dev.regulars.server.profile;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.server.tier.Invitations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the facts say of everybody who shares an account. Almost always that is one member.
 *
 * @param visits sales that were not cancelled, earliest first
 * @param refunds earliest first
 * @param points given and taken
 * @param redemptions offers that were used, newest first
 * @param invitations to tiers that nobody can earn
 */
public record Account(
        AccountId id,
        List<Person> people,
        List<Visit> visits,
        List<Refund> refunds,
        List<Entry> points,
        List<Redemption> redemptions,
        Invitations invitations) {
    public Account {
        people = List.copyOf(people);
        visits = List.copyOf(visits);
        refunds = List.copyOf(refunds);
        points = List.copyOf(points);
        redemptions = List.copyOf(redemptions);
    }

    /** Where their points stand on a day. */
    public Balance balance(LocalDate on) {
        return Ledger.of(points).on(on);
    }

    /**
     * A sale.
     *
     * @param paid minor units
     * @param buys whether anything was bought, so that it counts as a visit
     */
    public record Visit(LocalDate on, Instant at, long paid, boolean buys) {}

    /**
     * @param paidBack minor units
     */
    public record Refund(LocalDate on, long paidBack) {}

    /**
     * One member.
     *
     * @param root whom this member lives on as; itself unless merged
     * @param enrolledOn absent while the member was only mentioned
     * @param firstTier the tier to begin with, where the enrolment named one
     * @param cards of the member and of whoever was merged into it
     * @param includes the last position of each till about them
     */
    public record Person(
            MemberId id,
            MemberId root,
            @Nullable LocalDate enrolledOn,
            @Nullable String firstTier,
            String language,
            @Nullable Ciphertext cashier,
            boolean approach,
            boolean profiling,
            boolean marketing,
            boolean erased,
            List<Card> cards,
            Map<ProducerId, Included> includes) {
        public Person {
            cards = List.copyOf(cards);
            includes = Map.copyOf(includes);
        }

        /** Whether tills serve this member. */
        public boolean isServed() {
            return root.equals(id) && enrolledOn != null && !erased;
        }
    }

    /** Who speaks for the account: whoever was enrolled first. */
    public Optional<Person> owner() {
        return people.stream()
                .filter(Person::isServed)
                .min((one, other) -> {
                    int byDate = one.enrolledOn().compareTo(other.enrolledOn());
                    return byDate != 0 ? byDate : one.id().value().compareTo(other.id().value());
                });
    }
}
