package dev.regulars.server.drift;

import static org.hipparchus.special.Gamma.logGamma;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well a model explains a set of members. They are always added up in the same order, so the
 * sum does not depend on the order in which they were given.
 */
final class Likelihood {
    private final List<Purchases> members;

    Likelihood(Collection<Purchases> members) {
        this.members = members.stream().sorted().toList();
    }

    /** Members at even distances, about this many: enough to come near the best model sooner. */
    Likelihood sample(int size) {
        var step = Math.max(1, members.size() / size);
        return new Likelihood(
                IntStream.iterate(step / 2, i -> i < members.size(), i -> i + step)
                        .mapToObj(members::get)
                        .toList());
    }

    /** Purchases after the first, for each week that a member was observed. */
    double purchasesPerWeek() {
        return members.stream().mapToLong(Purchases::repeats).sum()
                / members.stream().mapToDouble(Purchases::weeks).sum();
    }

    /** The natural logarithm of the likelihood. */
    double log(BgNbd model) {
        var sum = 0.0;
        var repeats = -1;
        var common = 0.0;
        for (var member : members) {
            if (member.repeats() != repeats) {
                repeats = member.repeats();
                common = logCommon(model, repeats);
            }
            sum += common + logTiming(model, member);
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
        return larger + Math.log1p(Math.exp(Math.min(alive, stopped) - larger));
    }
}
