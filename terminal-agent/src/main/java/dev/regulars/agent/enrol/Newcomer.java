package dev.regulars.agent.enrol;

import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.loyalty.member.AgeBand;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.ContactPart;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who joins, as they said it.
 *
 * @param contact absent when they gave no way to reach them
 */
record Newcomer(CashierPart cashier, @Nullable ContactPart contact) {

    /**
     * Reads it from a body; nothing of it is kept when this throws.
     *
     * @param minimumAge in years, on {@code today}
     */
    static Newcomer of(JsonBody body, int minimumAge, LocalDate today) {
        var birth = body.date("birthDate").orElse(null);
        checkAge(birth, minimumAge, today);
        var firstName = body.text("firstName");
        var cashier =
                new CashierPart(
                        firstName,
                        birth == null ? null : MonthDay.from(birth),
                        birth == null ? null : AgeBand.of(birth, today));
        return new Newcomer(cashier, contact(body, birth));
    }

    private static void checkAge(@Nullable LocalDate birth, int minimumAge, LocalDate today) {
        if (birth == null) {
            return;
        }
        if (birth.isAfter(today)) {
            throw Refused.unreadable("birthDate: " + birth + " lies in the future");
        }
        if (Period.between(birth, today).getYears() < minimumAge) {
            throw Refused.impossible(
                    "under-age",
                    "Nobody under " + minimumAge + " can join here. Nothing was kept.");
        }
    }

    private static @Nullable ContactPart contact(JsonBody body, @Nullable LocalDate birth) {
        var lastName = body.optionalText("lastName").orElse(null);
        var email = body.optionalText("email").orElse(null);
        var phone = body.optionalText("phone").orElse(null);
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw body.wrong("email", "an address such as anna@example.org was expected");
        }
        boolean nothing = lastName == null && email == null && phone == null && birth == null;
        return nothing ? null : new ContactPart(lastName, email, phone, birth);
    }
}
