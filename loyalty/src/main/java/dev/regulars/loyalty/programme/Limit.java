package dev.regulars.loyalty.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * How often a member may use an offer, and what a till may grant that head office has not heard of.
 *
 * @param uses how often in each period, 1 to {@value #MOST_USES}
 */
public record Limit(int uses, Per per, OfflinePolicy offline) {

    /** As many uses of an offer are told to tills with a member. */
    public static final int MOST_USES = 20;

    /** A birthday offer is not given again within so many days, even if the birthday changes. */
    public static final int BIRTHDAY_DAYS = 300;

    /** In which period uses are counted; all but the first are of business dates. */
    public enum Per {
        /** A member's life. */
        EVER,
        /**
         * The calendar year; with a birthday window the birthday, which is {@value #BIRTHDAY_DAYS}
         * days.
         */
        YEAR,
        /** The calendar month. */
        MONTH,
        /** The week from Monday. */
        WEEK,
        DAY;

        /** The first day of the period that a date lies in; absent where it began with time. */
        public Optional<LocalDate> begins(LocalDate date) {
            return switch (this) {
                case EVER -> Optional.empty();
                case YEAR -> Optional.of(date.withDayOfYear(1));
                case MONTH -> Optional.of(date.withDayOfMonth(1));
                case WEEK ->
                        Optional.of(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
                case DAY -> Optional.of(date);
            };
        }

        /** The first day of the next period; absent where there is none. */
        public Optional<LocalDate> next(LocalDate date) {
            return begins(date)
                    .map(first ->
                            switch (this) {
                                case EVER -> LocalDate.MAX;
                                case YEAR -> first.plusYears(1);
                                case MONTH -> first.plusMonths(1);
                                case WEEK -> first.plusWeeks(1);
                                case DAY -> first.plusDays(1);
                            });
        }
    }

    public Limit {
        if (uses < 1 || uses > MOST_USES) {
            throw new IllegalArgumentException(uses + " uses: 1 to " + MOST_USES + " can be kept");
        }
    }
}
