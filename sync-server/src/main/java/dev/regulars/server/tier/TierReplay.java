package dev.regulars.server.tier;

import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.programme.TierLadder;
import dev.regulars.loyalty.programme.TierStanding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Climbs the ladder again from the first day, so that a tier depends on what happened and on the
 * rules in force, never on which days somebody looked. Looks at each day on which a condition can
 * change: a sale, a sale that leaves a window, an invitation and its end, the end of a grace, and
 * today.
 */
public final class TierReplay {
    private final TierLadder ladder;
    private final BiFunction<LocalDate, String, Facts> facts;
    private final Invitations invitations;

    /**
     * @param facts of the member on a day, in a tier
     */
    public TierReplay(
            TierLadder ladder,
            BiFunction<LocalDate, String, Facts> facts,
            Invitations invitations) {
        this.ladder = ladder;
        this.facts = facts;
        this.invitations = invitations;
    }

    /**
     * The path to today.
     *
     * @param first the tier to begin with
     * @param start the first day
     * @param activity days with sales or refunds
     * @param windows lengths of the windows that conditions ask for
     */
    public TierPath climb(
            String first,
            LocalDate start,
            Collection<LocalDate> activity,
            Collection<Integer> windows,
            LocalDate today) {
        var days = days(start, activity, windows, today);
        invitations.days().stream()
                .filter(day -> day.isAfter(start))
                .forEach(day -> add(days, day, today));
        var standing = new TierStanding(first, null);
        var steps = TierPath.with(List.of(), first, days.first());
        while (!days.isEmpty()) {
            var day = days.pollFirst();
            var known = facts.apply(day, standing.tier());
            standing = ladder.next(standing, known, day, invitations.on(day));
            steps = TierPath.with(steps, standing.tier(), day);
            var until = standing.until();
            if (until != null && until.isBefore(today)) {
                days.add(later(until.plusDays(1), day));
            }
        }
        return new TierPath(steps, standing);
    }

    /** A grace that is over already ends no earlier than the day after the one looked at. */
    private static LocalDate later(LocalDate one, LocalDate lookedAt) {
        return one.isAfter(lookedAt) ? one : lookedAt.plusDays(1);
    }

    private static TreeSet<LocalDate> days(
            LocalDate start,
            Collection<LocalDate> activity,
            Collection<Integer> windows,
            LocalDate today) {
        var days = new TreeSet<LocalDate>();
        days.add(start.isAfter(today) ? today : start);
        days.add(today);
        for (var day : activity) {
            add(days, day, today);
            windows.forEach(length -> add(days, day.plusDays(length), today));
        }
        return days;
    }

    private static void add(TreeSet<LocalDate> days, LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            days.add(day);
        }
    }
}
