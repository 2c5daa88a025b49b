package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.BirthdayWindow;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an offer to which the date matters is open on a business date. */
final class PeriodCheck implements Check {
    private final Period period;
    private final Set<DayOfWeek> weekdays;
    private final @Nullable Reason notYet;
    private final @Nullable Reason over;
    private final Reason otherWeekday;

    private PeriodCheck(Period period) {
        this.period = period;
        weekdays = Set.copyOf(period.weekdays());
        notYet = period.from() == null ? null : Why.on("not-yet", "next", period.from());
        over = period.until() == null ? null : Why.on("over", "until", period.until());
        otherWeekday = Why.of("other-weekday", "weekdays", weekdays(period));
    }

    /** Empty for an offer that is good on any date. */
    static Optional<Check> of(Offer offer) {
        return offer.timed() ? Optional.of(new PeriodCheck(offer.period())) : Optional.empty();
    }

    @Override
    public @Nullable Reason whyNot(Case sale) {
        return sale.context().frozen()
                ? Why.CLOCK_FROZEN
                : whyNot(sale.facts().birthday(), sale.context().date());
    }

    private @Nullable Reason whyNot(@Nullable MonthDay birthday, LocalDate date) {
        if (period.from() != null && date.isBefore(period.from())) {
            return notYet;
        }
        if (period.until() != null && date.isAfter(period.until())) {
            return over;
        }
        if (!weekdays.isEmpty() && !weekdays.contains(date.getDayOfWeek())) {
            return otherWeekday;
        }
        return period.birthday() == null ? null : whyNot(period.birthday(), birthday, date);
    }

    private static @Nullable Reason whyNot(
            BirthdayWindow window, @Nullable MonthDay birthday, LocalDate date) {
        if (birthday == null) {
            return Why.BIRTHDAY_UNKNOWN;
        }
        var opens = window.opens(birthday, date);
        return opens.isAfter(date) ? Why.on("outside-birthday", "next", opens) : null;
    }

    /** ISO numbers, 1 for Monday. */
    private static String weekdays(Period period) {
        return period.weekdays().stream()
                .map(DayOfWeek::getValue)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
