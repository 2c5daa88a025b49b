package dev.regulars.server.console.tier;

import dev.regulars.server.console.ShopNow;
import java.util.List;
import java.util.Map;

/**
 * Who is in which tier.
 *
 * @param lowestFirst every tier of the programme
 * @param members all who can be served
 * @param moves in the last 30 days, by the rules in force today
 * @param leavers whose grace ends next, the first to leave first
 * @param leaving how many there are of those in all
 * @param names first names of the leavers, by member id
 */
public record TiersPage(
        ShopNow shop,
        List<TierShare> lowestFirst,
        long members,
        TierMoves moves,
        List<Leaver> leavers,
        long leaving,
        Map<String, String> names) {

    /** Days that moves are told over. */
    public static final int MONTH = 30;

    /** How many leavers are shown. */
    public static final int MOST_LEAVERS = 10;

    public TiersPage {
        lowestFirst = List.copyOf(lowestFirst);
        leavers = List.copyOf(leavers);
        names = Map.copyOf(names);
    }

    public List<TierShare> highestFirst() {
        return lowestFirst.reversed();
    }

    public TierShare highest() {
        return lowestFirst.getLast();
    }

    /** Points of a percentage by which a tier's share has changed. */
    public double change(TierShare tier) {
        return percent(tier.members(), members) - percent(tier.before(), moves.all());
    }

    /** Where a tier's part of the picture begins, in thousandths. */
    public long begins(TierShare tier) {
        long before =
                lowestFirst.stream()
                        .takeWhile(other -> !other.equals(tier))
                        .mapToLong(TierShare::members)
                        .sum();
        return thousandths(before);
    }

    public long width(TierShare tier) {
        return thousandths(tier.members());
    }

    private long thousandths(long part) {
        return members == 0 ? 0 : Math.round(1000.0 * part / members);
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
