package dev.regulars.hardware.optical.zxing;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;

/** Whether there may be a PDF417 at all: far quicker to say than to look for one in earnest. */
final class Pdf417Trace {
    /** ISO/IEC 15438: a start begins with one wide bar, then seven narrow turns. */
    private static final int[] START = {8, 1, 1, 1, 1, 1, 1, 3};

    private static final int MODULES = 17;
    private static final int STEP = 5;
    private static final double WORST = 0.7;

    private Pdf417Trace() {}

    static boolean in(BitMatrix matrix) {
        return runs(matrix) || runs(turned(matrix));
    }

    /** Columns as rows; only those that are looked at. */
    private static BitMatrix turned(BitMatrix matrix) {
        var turned = new BitMatrix(matrix.getHeight(), matrix.getWidth());
        for (int x = 0; x < turned.getHeight(); x += STEP) {
            for (int y = 0; y < turned.getWidth(); y++) {
                if (matrix.get(x, y)) {
                    turned.set(y, x);
                }
            }
        }
        return turned;
    }

    /** Two lines near each other that have a start at the same place. */
    private static boolean runs(BitMatrix matrix) {
        var row = new BitArray(matrix.getWidth());
        var before = new ArrayList<Start>();
        for (int y = 0; y < matrix.getHeight(); y += STEP) {
            row = matrix.getRow(y, row);
            var here = new Runs(row).starts();
            for (var start : here) {
                if (before.stream().anyMatch(start::continues)) {
                    return true;
                }
            }
            before.clear();
            before.addAll(here);
        }
        return false;
    }

    /**
     * What begins like a PDF417.
     *
     * @param end where its eight runs end
     */
    private record Start(int end, double module) {
        boolean continues(Start above) {
            return Math.abs(end - above.end) <= 3 * module + STEP
                    && Math.abs(module - above.module) <= 0.25 * module;
        }
    }

    private static final class Runs {
        private final BitArray row;
        private final int[] last = new int[START.length];
        private int seen;

        Runs(BitArray row) {
            this.row = row;
        }

        List<Start> starts() {
            var starts = new ArrayList<Start>();
            int from = row.getNextSet(0);
            boolean dark = true;
            while (from < row.getSize()) {
                int to = dark ? row.getNextUnset(from) : row.getNextSet(from);
                last[seen++ % last.length] = to - from;
                if (seen >= last.length && matches(dark ? -1 : 1)) {
                    starts.add(new Start(to, module()));
                }
                dark = !dark;
                from = to;
            }
            return starts;
        }

        private double module() {
            int total = 0;
            for (int run : last) {
                total += run;
            }
            return total / (double) MODULES;
        }

        /** Forwards a start ends in light; met backwards it ends in its wide bar. */
        private boolean matches(int direction) {
            double module = module();
            for (int i = 0; i < START.length; i++) {
                int place = direction > 0 ? seen + i : seen + START.length - 1 - i;
                double off = last[place % last.length] / module - START[i];
                if (Math.abs(off) > WORST * (i == 0 ? 2 : 1)) {
                    return false;
                }
            }
            return module >= 1;
        }
    }
}
