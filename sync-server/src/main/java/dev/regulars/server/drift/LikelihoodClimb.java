package dev.regulars.server.drift;

import static org.hipparchus.optim.nonlinear.scalar.GoalType.MAXIMIZE;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Climbs to the parameters of greatest likelihood with the Nelder-Mead simplex over the logarithms
 * of r, alpha, a and b: from several starts among a sample of the members, then among all of them
 * from where the highest climb ended, until another climb gains nothing.
 */
final class LikelihoodClimb {
    private static final int EVALUATIONS = 20_000;
    private static final int CLIMBS = 6;
    private static final int SAMPLE = 4_000;

    /** A hundred-thousandth of what one standard error is worth. */
    private static final double NO_GAIN = 1e-8;

    /** e to the 15th: no shop's parameters are beyond, but a flat likelihood would drift there. */
    private static final double FARTHEST = 15;

    private final Likelihood likelihood;

    private LikelihoodClimb(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    static DriftFit.Fitted best(Collection<Purchases> members) {
        var all = new Likelihood(members);
        var rate = all.purchasesPerWeek();
        var sample = new LikelihoodClimb(all.sample(SAMPLE));
        var near =
                DoubleStream.of(0.3, 1, 3)
                        .mapToObj(r -> sample.climb(start(r, rate), 0.5))
                        .max(Comparator.comparingDouble(PointValuePair::getValue))
                        .orElseThrow();
        var best = new LikelihoodClimb(all).climb(near.getPoint(), 0.1);
        return new DriftFit.Fitted(model(best.getPoint()), best.getValue());
    }

    /** A start whose mean rate r / alpha is the one observed. */
    private static double[] start(double r, double purchasesPerWeek) {
        return new double[] {Math.log(r), Math.log(r / purchasesPerWeek), 0, Math.log(3)};
    }

    private PointValuePair climb(double[] start, double stride) {
        var reached = climbOnce(start, stride);
        for (var climb = 1; climb < CLIMBS; climb++) {
            var higher = climbOnce(reached.getPoint(), stride / 5);
            var gain = higher.getValue() - reached.getValue();
            reached = higher;
            if (gain < 10 * NO_GAIN) {
                break;
            }
        }
        return reached;
    }

    private PointValuePair climbOnce(double[] start, double stride) {
        return new SimplexOptimizer(-1, NO_GAIN)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        new ObjectiveFunction(this::logLikelihood),
                        MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length, stride));
    }

    private double logLikelihood(double[] logs) {
        for (var log : logs) {
            if (Math.abs(log) > FARTHEST) {
                return -Double.MAX_VALUE;
            }
        }
        return likelihood.log(model(logs));
    }

    private static BgNbd model(double[] logs) {
        return new BgNbd(
                Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]));
    }
}
