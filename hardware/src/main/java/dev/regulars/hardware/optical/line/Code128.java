package dev.regulars.hardware.optical.line;

import java.util.ArrayList;
import java.util.Optional;

/** Code 128. ISO/IEC 15417: characters of six elements and 11 modules, a stop of seven and 13. */
final class Code128 implements LinearCode {
    private static final int MODULES = 11;
    private static final int FIRST_START = 103;
    private static final int STOP = 106;
    private static final int LONGEST = 90;
    private static final double QUIET = 4;
    private static final double WORST = 2.5;

    private static final String WIDTHS =
            "212222222122222221121223121322131222122213122312132212221213221312231212112232122132"
                    + "122231113222123122123221223211221132221231213212223112312131311222321122321221"
                    + "312212322112322211212123212321232121111323131123131321112313132113132311211313"
                    + "231113231311112133112331132131113123113321133121313121211331231131213113213311"
                    + "213131311123311321331121312113312311332111314111221411431111111224111422121124"
                    + "121421141122141221112214112412122114122411142112142211241211221114413111241112"
                    + "134111111242121142121241114212124112124211411212421112421211212141214121412121"
                    + "111143111341131141114113114311411113411311113141114131311141411131211412211214"
                    + "211232233111";

    /** The last is the stop without its last bar. */
    static final Alphabet SYMBOLS = new Alphabet(MODULES, widths());

    private static int[][] widths() {
        var widths = new int[STOP + 1][6];
        for (int i = 0; i < widths.length * 6; i++) {
            widths[i / 6][i % 6] = WIDTHS.charAt(i) - '0';
        }
        return widths;
    }

    @Override
    public void look(Edges edges, Sightings into) {
        for (int first = edges.elements() > 0 && edges.dark(0) ? 0 : 1;
                first + 25 <= edges.elements();
                first += 2) {
            double module = (edges.at(first + 6) - edges.at(first)) / MODULES;
            if (module > 0.4
                    && edges.quietBefore(first) >= QUIET * module
                    && starts(edges, first)) {
                follow(edges, first, into);
            }
        }
    }

    private static boolean starts(Edges edges, int first) {
        for (int start = FIRST_START; start < STOP; start++) {
            if (SYMBOLS.misfit(edges, first, start) < WORST) {
                return true;
            }
        }
        return false;
    }

    private static void follow(Edges edges, int first, Sightings into) {
        var characters = new ArrayList<double[]>();
        double width = edges.at(first + 6) - edges.at(first);
        double spread = spread(edges, first, width);
        int from = first;
        while (from + 7 <= edges.elements() && characters.size() < LONGEST) {
            double here = edges.at(from + 6) - edges.at(from);
            if (Math.abs(here - width) > 0.25 * width) {
                return;
            }
            var misfits = SYMBOLS.misfits(edges, from, spread);
            int best = least(misfits);
            if (misfits[best] > WORST && characters.size() < 3) {
                return;
            }
            if (best == STOP && endsQuietly(edges, from, here)) {
                into.add(characters.toArray(double[][]::new), edges.at(first), edges.at(from + 7));
                return;
            }
            characters.add(misfits);
            width = 0.7 * width + 0.3 * here;
            from += 6;
        }
    }

    private static boolean endsQuietly(Edges edges, int from, double width) {
        double module = width / MODULES;
        double last = edges.width(from + 6);
        return last > 1 * module
                && last < 3.5 * module
                && edges.quietAfter(from + 6) >= QUIET * module;
    }

    /** Bars of a start take 6, 4 or 6 of its 11 modules. */
    private static double spread(Edges edges, int first, double width) {
        int best = least(SYMBOLS.misfits(edges, first, 0));
        int wanted = 0;
        double seen = 0;
        for (int bar = 0; bar < 6; bar += 2) {
            wanted += WIDTHS.charAt(6 * best + bar) - '0';
            seen += edges.width(first + bar) * MODULES / width;
        }
        return Math.clamp((seen - wanted) / 3, -0.5, 0.5);
    }

    static int least(double[] misfits) {
        int best = 0;
        for (int i = 1; i < misfits.length; i++) {
            best = misfits[i] < misfits[best] ? i : best;
        }
        return best;
    }

    @Override
    public Optional<String> decode(double[][] misfits) {
        return Code128Text.decode(misfits);
    }
}
