package dev.regulars.loyalty.explanation;

import dev.regulars.loyalty.explanation.Occasion.Kind;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.programme.BirthdayWindow;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Finds what is special about a member today. */
public final class Occasions {
    /** Days in which somebody counts as new. */
    public static final int NEW_DAYS = 30;

    private static final int DAYS_BEFORE = 6;
    private static final int DAYS_AFTER = 3;
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 28);

    private Occasions() {}

    /** The most special first; empty on an ordinary day. */
    public static List<Occasion> of(Facts facts, LocalDate date) {
        var occasions = new ArrayList<Occasion>();
        var near = new BirthdayWindow(-DAYS_BEFORE, DAYS_AFTER, LEAP_DAY);
        if (facts.birthday() != null && near.holds(facts.birthday(), date)) {
            var day = near.opens(facts.birthday(), date).plusDays(DAYS_BEFORE);
            occasions.add(new Occasion(Kind.BIRTHDAY, day));
        }
        var enrolled = MonthDay.from(facts.enrolledOn());
        long days = ChronoUnit.DAYS.between(facts.enrolledOn(), date);
        if (days <= NEW_DAYS) {
            occasions.add(new Occasion(Kind.NEW, facts.enrolledOn()));
        } else if (new BirthdayWindow(0, 0, LEAP_DAY).holds(enrolled, date)) {
            occasions.add(new Occasion(Kind.ANNIVERSARY, facts.enrolledOn()));
        }
        return occasions;
    }
}
