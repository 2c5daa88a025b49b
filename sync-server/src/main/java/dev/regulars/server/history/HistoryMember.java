package dev.regulars.server.history;

import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Purpose;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member as an earlier system knew them. Its text form names the member and nothing else, so that
 * no log holds a person's data.
 *
 * @param id as the shop calls the member
 * @param cardNumber without blanks; whether it is of the programme's format is for the programme
 * @param birthday day and month, also when the year is known
 * @param language BCP 47 tag
 * @param consents what was answered; a question that is not in it was never asked
 * @param consentedOn the day of those answers
 */
public record HistoryMember(
        String id,
        @Nullable String cardNumber,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable MonthDay birthday,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String tier,
        @Nullable LocalDate enrolledOn,
        Map<Purpose, Consent.Decision> consents,
        @Nullable LocalDate consentedOn) {
    public HistoryMember {
        consents = Map.copyOf(consents);
    }

    @Override
    public String toString() {
        return "HistoryMember[" + id + "]";
    }
}
