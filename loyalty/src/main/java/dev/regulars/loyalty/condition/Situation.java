package dev.regulars.loyalty.condition;

import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Window;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a condition is judged in: a member, a business date and, for an offer, a sale. Made for one
 * decision, used by one thread.
 */
public final class Situation {
    private final Facts facts;
    private final LocalDate date;
    private final @Nullable LocalTime time;
    private final @Nullable Measured basket;
    private @Nullable List<String> segments;

    /** What the words of the vocabulary stand for. */
    static final Map<String, Fact> WORDS =
            Map.of(
                    Vocabulary.DAYS_SINCE_ENROLMENT, Situation::daysSinceEnrolment,
                    Vocabulary.DAYS_SINCE_LAST_VISIT, Situation::daysSinceLastVisit,
                    Vocabulary.TIER, situation -> situation.facts.tier(),
                    Vocabulary.SEGMENTS, Situation::segments,
                    Vocabulary.WEEKDAY, Situation::weekday,
                    Vocabulary.HOUR, Situation::hour,
                    Vocabulary.BONUS, Situation::bonus,
                    Vocabulary.BASKET_TOTAL, situation -> situation.basket().total().minor());

    private Situation(
            Facts facts, LocalDate date, @Nullable LocalTime time, @Nullable Measured basket) {
        this.facts = facts;
        this.date = date;
        this.time = time;
        this.basket = basket;
    }

    /** Of a member alone: what a tier asks. */
    public static Situation ofMember(Facts facts, LocalDate date) {
        return new Situation(facts, date, null, null);
    }

    /** Of a member with a basket at the till. */
    public static Situation ofSale(Facts facts, LocalDate date, LocalTime time, Measured basket) {
        return new Situation(facts, date, time, basket);
    }

    /** What a name in a condition stands for. */
    interface Fact {
        Object in(Situation situation);
    }

    long daysSinceEnrolment() {
        return ChronoUnit.DAYS.between(facts.enrolledOn(), date);
    }

    /** Since they joined, of a member who never came. */
    long daysSinceLastVisit() {
        var last = facts.traits().lastVisit();
        return Math.max(0, ChronoUnit.DAYS.between(last == null ? facts.enrolledOn() : last, date));
    }

    long bonus() {
        return facts.bonus();
    }

    long hour() {
        if (time == null) {
            throw new UnknownFact("the time of day");
        }
        return time.getHour();
    }

    Window window(int days) {
        return facts.window(days)
                .orElseThrow(() -> new UnknownFact("the window of " + days + " days"));
    }

    Measured basket() {
        if (basket == null) {
            throw new UnknownFact("the basket");
        }
        return basket;
    }

    private List<String> segments() {
        if (segments == null) {
            var sorted = facts.segments().toArray(String[]::new);
            Arrays.sort(sorted);
            segments = List.of(sorted);
        }
        return segments;
    }

    private String weekday() {
        return Vocabulary.WEEKDAYS.get(date.getDayOfWeek().ordinal());
    }
}
