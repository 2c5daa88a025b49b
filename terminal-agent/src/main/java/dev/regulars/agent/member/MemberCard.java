package dev.regulars.agent.member;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cashier sees of a member, and a customer who looks over the counter may see too: no spend,
 * no segment.
 *
 * @param tierRank how high it stands, from 1; a tier is drawn by it
 * @param greeting a sentence to say; absent for members who do not want to be approached
 * @param nextTier what is missing for the tier above, in a sentence; absent at the top, where
 *     nothing can be told, and for members who do not want to be approached
 * @param today how they are today, nearest first
 * @param points what can be spent, and when that changes
 */
public record MemberCard(
        MemberId id,
        @Nullable String firstName,
        String tier,
        String tierName,
        int tierRank,
        LocalDate since,
        @Nullable String greeting,
        List<Today> today,
        @Nullable String nextTier,
        long bonus,
        Assurance assurance,
        boolean approach,
        boolean provisional,
        @Nullable Instant asOf,
        Points points) {
    public MemberCard {
        today = List.copyOf(today);
    }

    /**
     * Points that can be spent today, and what changes next.
     *
     * @param waiting points that cannot be spent yet
     * @param vestsNext the next of those
     * @param expiresNext what is lost next
     */
    public record Points(
            long spendable, long waiting, @Nullable Lot vestsNext, @Nullable Lot expiresNext) {
        static Points of(Balance balance) {
            return new Points(
                    balance.spendable(),
                    balance.waiting(),
                    balance.vestsNext().orElse(null),
                    balance.expiresNext().orElse(null));
        }
    }

    /**
     * Something about today.
     *
     * @param kind {@code birthday}, {@code anniversary}, {@code new}
     * @param text "Birthday on Thursday"
     */
    public record Today(String kind, LocalDate date, String text) {}
}
