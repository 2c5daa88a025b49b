package dev.regulars.hardware.optical.line;

import java.util.Optional;

/**
 * EAN-13, of which UPC-A is the part that begins with 0. ISO/IEC 15420: 95 modules, guards of 3, 5
 * and 3, twice six digits of four elements and 7 modules.
 */
final class Ean13 implements LinearCode {
    private static final int MODULES = 95;
    private static final int ELEMENTS = 59;
    private static final int HALF = 24;
    private static final double QUIET = 3;

    /** Ten digits as printed on the right, and on the left with odd parity; then even parity. */
    static final Alphabet DIGITS =
            new Alphabet(
                    7,
                    new int[][] {
                        {3, 2, 1, 1}, {2, 2, 2, 1}, {2, 1, 2, 2}, {1, 4, 1, 1}, {1, 1, 3, 2},
                        {1, 2, 3, 1}, {1, 1, 1, 4}, {1, 3, 1, 2}, {1, 2, 1, 3}, {3, 1, 1, 2},
                        {1, 1, 2, 3}, {1, 2, 2, 2}, {2, 2, 1, 2}, {1, 1, 4, 1}, {2, 3, 1, 1},
                        {1, 3, 2, 1}, {4, 1, 1, 1}, {2, 1, 3, 1}, {3, 1, 2, 1}, {2, 1, 1, 3}
                    });

    @Override
    public void look(Edges edges, Sightings into) {
        for (int first = edges.elements() > 0 && edges.dark(0) ? 0 : 1;
                first + ELEMENTS <= edges.elements();
                first += 2) {
            double module = (edges.at(first + ELEMENTS) - edges.at(first)) / MODULES;
            if (module > 0.4
                    && edges.quietBefore(first) >= QUIET * module
                    && edges.quietAfter(first + ELEMENTS - 1) >= QUIET * module
                    && guardsFit(edges, first, module)
                    && digitsFit(edges, first, module)) {
                into.add(
                        misfits(edges, first, module), edges.at(first), edges.at(first + ELEMENTS));
            }
        }
    }

    private static boolean guardsFit(Edges edges, int first, double module) {
        return evenly(edges, first, 3, module)
                && evenly(edges, first + 3 + HALF, 5, module)
                && evenly(edges, first + ELEMENTS - 3, 3, module);
    }

    private static boolean evenly(Edges edges, int from, int count, double module) {
        double whole = edges.at(from + count) - edges.at(from);
        boolean fits = Math.abs(whole - count * module) < 0.4 * count * module;
        for (int i = 0; i < count; i++) {
            double width = edges.width(from + i);
            fits &= width > 0.3 * module && width < 2.2 * module;
        }
        return fits;
    }

    private static boolean digitsFit(Edges edges, int first, double module) {
        for (int digit = 0; digit < 12; digit++) {
            int from = begin(first, digit);
            double width = edges.at(from + 4) - edges.at(from);
            if (Math.abs(width - 7 * module) > 2.5 * module) {
                return false;
            }
        }
        return true;
    }

    private static int begin(int first, int digit) {
        return first + 3 + 4 * digit + (digit < 6 ? 0 : 5);
    }

    private static double[][] misfits(Edges edges, int first, double module) {
        double spread = spread(edges, first, module);
        var misfits = new double[12][];
        for (int digit = 0; digit < 12; digit++) {
            misfits[digit] = DIGITS.misfits(edges, begin(first, digit), spread);
        }
        return misfits;
    }

    /** The guards tell: their bars and spaces are one module each. */
    private static double spread(Edges edges, int first, double module) {
        double bars = 0;
        double spaces = 0;
        for (int from : new int[] {first, first + 3 + HALF + 1, first + ELEMENTS - 3}) {
            bars += edges.width(from) + edges.width(from + 2);
            spaces += 2 * edges.width(from + 1);
        }
        return Math.clamp((bars - spaces) / 12 / module, -0.5, 0.5);
    }

    @Override
    public Optional<String> decode(double[][] misfits) {
        return EanDigits.decode(misfits);
    }
}
