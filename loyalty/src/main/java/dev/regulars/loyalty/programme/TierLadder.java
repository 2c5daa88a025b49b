package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.condition.Conditions;
import dev.regulars.loyalty.condition.ReadyCondition;
import dev.regulars.loyalty.condition.Situation;
import dev.regulars.loyalty.member.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
     * kept until its grace is over, then the member falls to what does hold.
     *
     * @param now the tier until here; one that the programme no longer has counts as the lowest
     * @param facts with a window for each length the programme names
     */
    public TierStanding next(TierStanding now, Facts facts, LocalDate date) {
        int earned = earned(facts, date);
        int held = tiers.rank(now.tier());
        if (earned >= held) {
            return standing(earned, null);
        }
        var until = now.until() == null ? date.plusDays(grace(held)) : now.until();
        boolean graceIsOver = grace(held) == 0 || date.isAfter(until);
        return graceIsOver ? standing(earned, null) : standing(held, until);
    }

    private int earned(Facts facts, LocalDate date) {
        var situation = Situation.ofMember(facts, date);
        for (int rank = conditions.size() - 1; rank > 0; rank--) {
            var condition = conditions.get(rank);
            if (condition != null && condition.holds(situation)) {
                return rank;
            }
        }
        return 0;
    }

    private int grace(int rank) {
        return tiers.lowestFirst().get(rank).graceDays();
    }

    private TierStanding standing(int rank, @Nullable LocalDate until) {
        return new TierStanding(tiers.lowestFirst().get(rank).id(), until);
    }
}
