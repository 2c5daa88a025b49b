package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.condition.Comparison;
import dev.regulars.loyalty.condition.Comparison.Subject;
import dev.regulars.loyalty.condition.ConditionLogic;
import dev.regulars.loyalty.condition.Missing;
import dev.regulars.loyalty.condition.Situation;
import dev.regulars.loyalty.member.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells members what they are short of for the tier above, as far as they can do something about
 * it: come, or buy. Made once for each version of a programme; safe for use by many threads.
 */
public final class TierGoals {
    private static final Set<Subject> IN_REACH = Set.of(Subject.VISITS, Subject.SPEND);

    private final Tiers tiers;
    private final List<List<List<Comparison>>> ways = new ArrayList<>();

    public TierGoals(CheckedProgramme programme) {
        tiers = programme.tiers();
        var logic = new ConditionLogic(programme.defaults().currency());
        for (var tier : tiers.lowestFirst()) {
            ways.add(tier.when() == null ? List.of() : logic.plainWays(tier.when()));
        }
    }

    /** Of a member on a date; empty at the top, and where nothing can be told. */
    public Optional<NextTier> next(Facts facts, LocalDate date) {
        int above = above(tiers.rank(facts.tier()));
        if (above < 1 || above >= ways.size()) {
            return Optional.empty();
        }
        var situation = Situation.ofMember(facts, date);
        var open =
                ways.get(above).stream()
                        .flatMap(way -> Missing.of(way, situation).stream())
                        .filter(TierGoals::inReach)
                        .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new NextTier(tiers.lowestFirst().get(above), open));
    }

    /** The next tier that can be earned: nobody can do anything for an invitation. */
    private int above(int rank) {
        int above = rank + 1;
        while (above > 0 && above < ways.size() && tiers.lowestFirst().get(above).invitation()) {
            above++;
        }
        return above;
    }

    private static boolean inReach(Missing way) {
        return !way.all().isEmpty()
                && way.all().stream().allMatch(part -> IN_REACH.contains(part.subject()));
    }
}
