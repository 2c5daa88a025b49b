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
 * of r, alpha, a and b, from several starts, and again from where each climb ended.
 */
final class LikelihoodClimb {
    private static final int EVALUATIONS = 20_000;
    private static final int CLIMBS = 6;
    private static final double GAIN_WORTH_ANOTHER_CLIMB = 1e-7;

    /** e to the 15th: no shop's parameters are beyond, but a flat likelihood would drift there. */
    private static final double FARTHEST = 15;

    private final Likelihood likelihood;
    private final double purchasesPerWeek;

    LikelihoodClimb(Collection<Purchases> members) {
        likelihood = new Likelihood(members);
        var repeats = members.stream().mapToLong(Purchases::repeats).sum();
        purchasesPerWeek = repeats / members.stream().mapToDouble(Purchases::weeks).sum();
    }

    DriftFit.Fitted best() {
        var best =
                DoubleStream.of(0.3, 1, 3)
                        .mapToObj(this::start)
                        .map(this::climb)
                        .max(Comparator.comparingDouble(PointValuePair::getValue))
                        .orElseThrow();
        return new DriftFit.Fitted(model(best.getPoint()), best.getValue());
    }

    /** A start whose mean rate r / alpha is the one observed. */
    private double[] start(double r) {
        return new double[] {Math.log(r), Math.log(r / purchasesPerWeek), 0, Math.log(3)};
    }

    private PointValuePair climb(double[] start) {
        var reached = climbOnce(start);
        for (var climb = 1; climb < CLIMBS; climb++) {
            var higher = climbOnce(reached.getPoint());
            var gain = higher.getValue() - reached.getValue();
            reached = higher;
            if (gain < GAIN_WORTH_ANOTHER_CLIMB) {
                break;
            }
        }
        return reached;
    }

    private PointValuePair climbOnce(double[] start) {
        return new SimplexOptimizer(1e-14, 1e-9)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        new ObjectiveFunction(this::logLikelihood),
                        MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length, 0.5));
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
