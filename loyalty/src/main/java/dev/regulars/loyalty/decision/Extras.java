package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.bonus.Earning;
import dev.regulars.loyalty.money.Shares;
import dev.regulars.loyalty.programme.Benefit;
import java.math.BigDecimal;
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
            if (offer.offer().give() instanceof Benefit.Points grant) {
                add(points, grant.points(), lines.earningIn(offer.scope()), paid);
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
            if (offer.offer().give() instanceof Benefit.MorePoints more) {
                raise(times, named, hundredths(more.times()), lines.earningIn(offer.scope()));
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
    private static void add(long[] points, long grant, int[] lines, long[] paid) {
        var weights = new long[lines.length];
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(0, paid[lines[i]]);
            sum += weights[i];
        }
        if (lines.length == 0) {
            return;
        }
        if (sum == 0) {
            points[lines[0]] += grant;
            return;
        }
        var parts = Shares.of(grant, weights);
        for (int i = 0; i < parts.length; i++) {
            points[lines[i]] += parts[i];
        }
    }

    private static int hundredths(BigDecimal times) {
        return times.movePointRight(2).intValueExact();
    }
}
