package dev.regulars.agent.member;

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
        @Nullable Instant asOf) {
    public MemberCard {
        today = List.copyOf(today);
    }

    /**
     * Something about today.
     *
     * @param kind {@code birthday}, {@code anniversary}, {@code new}
     * @param text "Birthday on Thursday"
     */
    public record Today(String kind, LocalDate date, String text) {}
}
