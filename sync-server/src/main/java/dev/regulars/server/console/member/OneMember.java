package dev.regulars.server.console.member;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One member and where their account stands, as kept. What a profile says is absent until it was
 * worked out, and scores without consent to profiling.
 *
 * @param cashier closed under the member's key
 * @param contact closed under a key that only head office holds
 * @param spent ever, minor units, net of refunds
 * @param windows list of {@code Window} as JSON
 */
public record OneMember(
        MemberId id,
        AccountId account,
        LocalDate enrolledOn,
        @Nullable Ciphertext cashier,
        @Nullable Ciphertext contact,
        String source,
        boolean approach,
        @Nullable String tier,
        @Nullable LocalDate tierSince,
        @Nullable LocalDate tierUntil,
        long visits,
        long spent,
        @Nullable LocalDate lastVisit,
        long bonus,
        long shortfall,
        @Nullable Scores scores,
        String windows) {

    /** How a member compares; names as they are kept. */
    public record Scores(
            int recency, int frequency, int amount, String segment, String band, String drift) {}
}
