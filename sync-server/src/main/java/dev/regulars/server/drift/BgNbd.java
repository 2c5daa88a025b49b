package dev.regulars.server.drift;

/**
 * The BG/NBD model: members buy at rates that are gamma distributed with shape r and rate alpha,
 * and stop for good after a purchase with probabilities that are beta distributed with a and b.
 * Time is in weeks.
 *
 * <p>P. Fader, B. Hardie, K. Lee: "Counting Your Customers the Easy Way", Marketing Science 24(2),
 * 2005. Everything is computed in logarithms, so thousands of purchases do not overflow.
 */
public record BgNbd(double r, double alpha, double a, double b) {
    public BgNbd {
        if (!(positive(r) && positive(alpha) && positive(a) && positive(b))) {
            throw new IllegalArgumentException(
                    "r, alpha, a and b must be positive but were %s, %s, %s, %s"
                            .formatted(r, alpha, a, b));
        }
    }

    /**
     * The chance, 0 to 1, that a member has not stopped for good. Without repeats it is 1: in this
     * model one can only stop after a repeat.
     */
    public double probabilityAlive(Purchases member) {
        if (member.repeats() == 0) {
            return 1;
        }
        var logOdds =
                Math.log(a)
                        - Math.log(b + member.repeats() - 1)
                        + (r + member.repeats())
                                * (Math.log(alpha + member.weeks())
                                        - Math.log(alpha + member.lastWeeks()));
        return 1 / (1 + Math.exp(logOdds));
    }

    private static boolean positive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }
}
