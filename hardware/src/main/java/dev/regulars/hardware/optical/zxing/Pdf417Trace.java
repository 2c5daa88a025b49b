package dev.regulars.hardware.optical.zxing;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;

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

    private static boolean runs(BitMatrix matrix) {
        var row = new BitArray(matrix.getWidth());
        for (int y = 0; y < matrix.getHeight(); y += STEP) {
            row = matrix.getRow(y, row);
            if (new Runs(row).show()) {
                return true;
            }
        }
        return false;
    }

    private static final class Runs {
        private final BitArray row;
        private final int[] last = new int[START.length];
        private int seen;

        Runs(BitArray row) {
            this.row = row;
        }

        boolean show() {
            int from = row.getNextSet(0);
            boolean dark = true;
            while (from < row.getSize()) {
                int to = dark ? row.getNextUnset(from) : row.getNextSet(from);
                last[seen++ % last.length] = to - from;
                if (seen >= last.length && (dark ? matches(-1) : matches(1))) {
                    return true;
                }
                dark = !dark;
                from = to;
            }
            return false;
        }

        /** Forwards a start ends in light; met backwards it ends in its wide bar. */
        private boolean matches(int direction) {
            int total = 0;
            for (int run : last) {
                total += run;
            }
            double module = total / (double) MODULES;
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
