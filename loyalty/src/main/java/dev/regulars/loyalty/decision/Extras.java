package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.bonus.Earning;
import java.util.Arrays;
import java.util.List;

/** Points by line, with what offers give of them. */
final class Extras {
    private static final int ONCE = 100;

    private final Earning earning;

    Extras(Earning earning) {
        this.earning = earning;
    }

    /**
     * Points by line.
     *
     * @param paid what each line pays that earns, 0 on all others
     * @param applied offers, of which those are looked at that give points
     */
    long[] points(String tier, List<PlannedOffer> applied, SaleLines lines, long[] paid) {
        var points = earning.points(tier, paid, times(applied, lines));
        for (var offer : applied) {
            if (offer.points() > 0) {
                add(points, offer, lines, paid);
            }
        }
        return points;
    }

    /** In hundredths, by line; of several the highest. */
    private static int[] times(List<PlannedOffer> applied, SaleLines lines) {
        var times = new int[lines.count()];
        Arrays.fill(times, ONCE);
        var named = new boolean[times.length];
        for (var offer : applied) {
            if (offer.times() > 0) {
                raise(times, named, offer.times(), lines.earningIn(offer.scope()));
            }
        }
        return times;
    }

    private static void raise(int[] times, boolean[] named, int to, int[] lines) {
        for (int i : lines) {
            times[i] = named[i] ? Math.max(times[i], to) : to;
            named[i] = true;
        }
    }

    /**
     * Spread by what the lines pay; all to the first where none pays, and nothing without lines.
     */
    private static void add(long[] points, PlannedOffer offer, SaleLines lines, long[] paid) {
        var earning = lines.earningIn(offer.scope());
        var weights = new long[earning.length];
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(0, paid[earning[i]]);
            sum += weights[i];
        }
        if (earning.length == 0) {
            return;
        }
        if (sum == 0) {
            points[earning[0]] += offer.points();
            return;
        }
        var parts = lines.shares().cut(offer.points(), weights);
        for (int i = 0; i < parts.length; i++) {
            points[earning[i]] += parts[i];
        }
    }
}
