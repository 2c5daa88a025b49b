package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.programme.Offer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** Whether two days lie in one period of a limit: written once more, so that it can be compared. */
final class Periods {
    private static final int BIRTHDAY_DAYS = 300;

    private Periods() {}

    static boolean alike(Offer offer, boolean birthdayKnown, LocalDate one, LocalDate other) {
        boolean ofBirthday = birthdayKnown && offer.period().birthday() != null;
        return switch (offer.limit().per()) {
            case EVER -> true;
            case YEAR ->
                    ofBirthday
                            ? Math.abs(ChronoUnit.DAYS.between(one, other)) < BIRTHDAY_DAYS
                            : one.getYear() == other.getYear();
            case MONTH -> YearMonth.from(one).equals(YearMonth.from(other));
            case WEEK -> week(one) == week(other);
            case DAY -> one.equals(other);
        };
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
