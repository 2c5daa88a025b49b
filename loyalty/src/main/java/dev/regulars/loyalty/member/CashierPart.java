package dev.regulars.loyalty.member;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * What a cashier may see of a person. Encrypted under the member's own key wherever it is kept.
 *
 * @param firstName 1 to 60 characters
 * @param birthday day and month only
 */
public record CashierPart(
        String firstName, @Nullable MonthDay birthday, @Nullable AgeBand ageBand) {
    public CashierPart {
        if (firstName.isBlank() || firstName.length() > 60) {
            throw new IllegalArgumentException("a first name of 1 to 60 characters is needed");
        }
    }
}
