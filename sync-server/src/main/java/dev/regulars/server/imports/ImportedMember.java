package dev.regulars.server.imports;

import dev.regulars.loyalty.id.MemberId;
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
 * @param consents what was answered; a question that is not in it was never asked
 */
public record ImportedMember(
        MemberId id,
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
    public ImportedMember {
        consents = Map.copyOf(consents);
    }

    @Override
    public String toString() {
        return "ImportedMember[" + id + "]";
    }
}
