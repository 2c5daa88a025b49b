package dev.regulars.hardware.optical.line;

import java.util.Arrays;
import java.util.Optional;

/** The thirteen digits that fit best, when they fit well and no others fit nearly as well. */
final class EanDigits {
    /** Bit 5 is the first digit after the guard; set is even parity. ISO/IEC 15420, table 3. */
    private static final int[] PARITIES = {
        0b000000, 0b001011, 0b001101, 0b001110, 0b010011,
        0b011001, 0b011100, 0b010101, 0b010110, 0b011010
    };

    private static final double WORST_MEAN = 0.75;
    private static final double LEAST_LEAD = 0.6;
    private static final double NEVER = 1e6;

    private final double[][] misfits;

    private EanDigits(double[][] misfits) {
        this.misfits = misfits;
    }

    static Optional<String> decode(double[][] misfits) {
        var digits = new EanDigits(misfits);
        var best = digits.best(-1, -1);
        if (best.misfit > WORST_MEAN * 12 || digits.plainlyBetter() < best.misfit - 1e-9) {
            return Optional.empty();
        }
        for (int place = 0; place < 12; place++) {
            if (!digits.leads(place, best.symbols[place])
                    && digits.best(place, best.symbols[place]).misfit < best.misfit + LEAST_LEAD) {
                return Optional.empty();
            }
        }
        return Optional.of(best.text());
    }

    /** Whether a symbol fits its place better than every other, which settles it quickly. */
    private boolean leads(int place, int symbol) {
        double limit = misfits[place][symbol] + LEAST_LEAD;
        int most = place < 6 ? 20 : 10;
        for (int other = 0; other < most; other++) {
            if (other != symbol && misfits[place][other] < limit) {
                return false;
            }
        }
        return true;
    }

    /** The best by looks alone: must be no better than the best whose check digit holds. */
    private double plainlyBetter() {
        return Arrays.stream(PARITIES)
                .mapToDouble(parity -> {
                    double sum = 0;
                    for (int place = 0; place < 12; place++) {
                        double least = NEVER;
                        for (int digit = 0; digit < 10; digit++) {
                            least = Math.min(least, misfits[place][symbol(parity, place, digit)]);
                        }
                        sum += least;
                    }
                    return sum;
                })
                .min()
                .orElse(NEVER);
    }

    private Candidate best(int withoutPlace, int withoutSymbol) {
        Candidate best = null;
        for (int first = 0; first < 10; first++) {
            var candidate = new Path(first, withoutPlace, withoutSymbol).walk();
            best = best == null || candidate.misfit < best.misfit ? candidate : best;
        }
        return best;
    }

    private static int symbol(int parity, int place, int digit) {
        return place < 6 && (parity >> (5 - place) & 1) == 1 ? digit + 10 : digit;
    }

    private record Candidate(int first, int[] symbols, double misfit) {
        String text() {
            var text = new StringBuilder().append(first);
            for (int symbol : symbols) {
                text.append(symbol % 10);
            }
            return text.toString();
        }
    }

    /** The cheapest way through all places to a sum that ends in 0. */
    private final class Path {
        private final int first;
        private final int withoutPlace;
        private final int withoutSymbol;
        private final int[][] chosen = new int[12][10];
        private double[] cost = new double[10];

        Path(int first, int withoutPlace, int withoutSymbol) {
            this.first = first;
            this.withoutPlace = withoutPlace;
            this.withoutSymbol = withoutSymbol;
        }

        Candidate walk() {
            Arrays.fill(cost, NEVER);
            cost[first] = 0;
            for (int place = 0; place < 12; place++) {
                step(place);
            }
            var symbols = new int[12];
            int sum = 0;
            for (int place = 11; place >= 0; place--) {
                int digit = chosen[place][sum];
                symbols[place] = symbol(PARITIES[first], place, digit);
                sum = Math.floorMod(sum - weight(place) * digit, 10);
            }
            return new Candidate(first, symbols, cost[0]);
        }

        private void step(int place) {
            var next = new double[10];
            Arrays.fill(next, 2 * NEVER);
            for (int digit = 0; digit < 10; digit++) {
                int symbol = symbol(PARITIES[first], place, digit);
                boolean barred = place == withoutPlace && symbol == withoutSymbol;
                double misfit = barred ? NEVER : misfits[place][symbol];
                for (int sum = 0; sum < 10; sum++) {
                    int to = (sum + weight(place) * digit) % 10;
                    if (cost[sum] + misfit < next[to]) {
                        next[to] = cost[sum] + misfit;
                        chosen[place][to] = digit;
                    }
                }
            }
            cost = next;
        }

        private static int weight(int place) {
            return place % 2 == 0 ? 3 : 1;
        }
    }
}
