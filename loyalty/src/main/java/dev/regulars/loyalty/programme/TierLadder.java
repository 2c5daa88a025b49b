package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.condition.Conditions;
import dev.regulars.loyalty.condition.ReadyCondition;
import dev.regulars.loyalty.condition.Situation;
import dev.regulars.loyalty.member.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides in which tier a member is. Only head office does; a till never changes a tier. Made once
 * for each version of a programme; safe for use by many threads.
 */
public final class TierLadder {
    private final Tiers tiers;
    private final List<@Nullable ReadyCondition> conditions = new ArrayList<>();

    public TierLadder(CheckedProgramme programme) {
        tiers = programme.tiers();
        var ready = new Conditions(programme.defaults().currency());
        for (var tier : tiers.lowestFirst()) {
            conditions.add(tier.when() == null ? null : ready.ready(tier.when()));
        }
    }

    /**
     * The tier on a business date: the highest whose condition holds. One that no longer holds is
     * kept as its rule says and until its grace is over; then the member falls.
     *
     * @param now the tier until here; one that the programme no longer has counts as the lowest
     * @param facts with a window for each length the programme names
     */
    public TierStanding next(TierStanding now, Facts facts, LocalDate date) {
        return next(now, facts, date, Set.of());
    }

    /**
     * The same of somebody who is invited to tiers that nobody can earn.
     *
     * @param invited ids of tiers, on the date
     */
    public TierStanding next(TierStanding now, Facts facts, LocalDate date, Set<String> invited) {
        int earned = earned(facts, date, invited);
        int held = tiers.rank(now.tier());
        if (earned >= held) {
            return standing(earned, null);
        }
        var until = now.until() == null ? kept(held, facts, date) : now.until();
        return date.isAfter(until)
                ? fallen(held, earned, facts, date, invited)
                : standing(held, until);
    }

    /** The last day of a tier whose condition holds no more on a date. */
    private LocalDate kept(int rank, Facts facts, LocalDate date) {
        return switch (rule(rank).keep()) {
            case ROLLING -> grace(rank) == 0 ? date.minusDays(1) : date.plusDays(grace(rank));
            case ANNIVERSARY ->
                    anniversary(facts.enrolledOn(), date).minusDays(1).plusDays(grace(rank));
        };
    }

    /** On the date or after it. */
    private static LocalDate anniversary(LocalDate enrolled, LocalDate date) {
        long years = ChronoUnit.YEARS.between(enrolled, date);
        var last = enrolled.plusYears(years);
        return last.isBefore(date) ? enrolled.plusYears(years + 1) : last;
    }

    private TierStanding fallen(
            int held, int earned, Facts facts, LocalDate date, Set<String> invited) {
        return switch (rule(held).fall()) {
            case TO_WHAT_HOLDS -> standing(earned, null);
            case ONE_STEP ->
                    held - 1 == earned
                            ? standing(earned, null)
                            : next(standing(held - 1, null), facts, date, invited);
        };
    }

    private int earned(Facts facts, LocalDate date, Set<String> invited) {
        var situation = Situation.ofMember(facts, date);
        for (int rank = conditions.size() - 1; rank > 0; rank--) {
            var condition = conditions.get(rank);
            boolean holds =
                    condition == null
                            ? invited.contains(rule(rank).id())
                            : condition.holds(situation);
            if (holds) {
                return rank;
            }
        }
        return 0;
    }

    private int grace(int rank) {
        return rule(rank).graceDays();
    }

    private TierRule rule(int rank) {
        return tiers.lowestFirst().get(rank);
    }

    private TierStanding standing(int rank, @Nullable LocalDate until) {
        return new TierStanding(rule(rank).id(), until);
    }
}
