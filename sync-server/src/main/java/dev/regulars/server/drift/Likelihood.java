package dev.regulars.server.drift;

import static org.hipparchus.special.Gamma.logGamma;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well a model explains a set of members. Members with the same purchases are counted, not
 * repeated, and always added up in the same order, so the sum does not depend on the order in which
 * they were given.
 */
final class Likelihood {
    private final SortedMap<Purchases, Integer> members = new TreeMap<>();

    Likelihood(Collection<Purchases> members) {
        for (var member : members) {
            this.members.merge(member, 1, Integer::sum);
        }
    }

    /** The natural logarithm of the likelihood. */
    double log(BgNbd model) {
        var sum = 0.0;
        var repeats = -1;
        var common = 0.0;
        for (var entry : members.entrySet()) {
            var member = entry.getKey();
            if (member.repeats() != repeats) {
                repeats = member.repeats();
                common = logCommon(model, repeats);
            }
            sum += entry.getValue() * (common + logTiming(model, member));
        }
        return sum;
    }

    /** The terms A1 and A2 of the paper's note, which the dates do not change. */
    private static double logCommon(BgNbd model, int repeats) {
        return logGamma(model.r() + repeats)
                - logGamma(model.r())
                + model.r() * Math.log(model.alpha())
                + logGamma(model.a() + model.b())
                - logGamma(model.b())
                + logGamma(model.b() + repeats)
                - logGamma(model.a() + model.b() + repeats);
    }

    /** Still alive until now (A3), or stopped right after the last purchase (A4). */
    private static double logTiming(BgNbd model, Purchases member) {
        var power = model.r() + member.repeats();
        var alive = -power * Math.log(model.alpha() + member.weeks());
        if (member.repeats() == 0) {
            return alive;
        }
        var stopped =
                Math.log(model.a() / (model.b() + member.repeats() - 1))
                        - power * Math.log(model.alpha() + member.lastWeeks());
        var larger = Math.max(alive, stopped);
        return larger + Math.log(Math.exp(alive - larger) + Math.exp(stopped - larger));
    }
}
