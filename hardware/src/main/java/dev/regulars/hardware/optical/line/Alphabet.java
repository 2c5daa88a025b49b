package dev.regulars.hardware.optical.line;

/** How wide the bars and spaces of each symbol are, and how well what was seen fits one. */
final class Alphabet {
    /** Misfit beyond which a symbol is simply wrong: one bad line must not outvote the others. */
    private static final double WRONG = 6;

    private final int[][] widths;
    private final int modules;

    /**
     * @param widths per symbol the modules of each of its elements; the same sum for all
     */
    Alphabet(int modules, int[]... widths) {
        this.widths = widths;
        this.modules = modules;
    }

    int size() {
        return widths.length;
    }

    /**
     * How badly each symbol fits the elements from one on. Distances between edges of the same kind
     * count most: ink that spreads moves both by as much.
     *
     * @param spread by how many modules bars look wider than they are
     */
    double[] misfits(Edges edges, int from, double spread) {
        var seen = seen(edges, from, spread);
        var misfits = new double[widths.length];
        for (int symbol = 0; symbol < widths.length; symbol++) {
            misfits[symbol] = Math.min(WRONG, misfit(seen, widths[symbol]));
        }
        return misfits;
    }

    /** How badly one symbol fits. */
    double misfit(Edges edges, int from, int symbol) {
        return misfit(seen(edges, from, 0), widths[symbol]);
    }

    private double[] seen(Edges edges, int from, double spread) {
        var seen = new double[widths[0].length];
        double perPixel = modules / (edges.at(from + seen.length) - edges.at(from));
        for (int i = 0; i < seen.length; i++) {
            seen[i] = edges.width(from + i) * perPixel;
            seen[i] += edges.dark(from + i) ? -spread : spread;
        }
        return seen;
    }

    private static double misfit(double[] seen, int[] wanted) {
        double sum = 0;
        for (int i = 0; i < seen.length; i++) {
            double off = seen[i] - wanted[i];
            sum += 0.5 * off * off;
            if (i > 0) {
                double pair = off + seen[i - 1] - wanted[i - 1];
                sum += pair * pair;
            }
        }
        return sum;
    }
}
