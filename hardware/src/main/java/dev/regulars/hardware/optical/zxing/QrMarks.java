package dev.regulars.hardware.optical.zxing;

import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * The modules that are the same in every QR code of a size: corner squares, alignment patterns and
 * the lines of dots between them. ISO/IEC 18004, 6.3.
 */
final class QrMarks {
    private static final double[] AROUND_X = {0.5, 0.25, 0.75, 0.25, 0.75};
    private static final double[] AROUND_Y = {0.5, 0.25, 0.25, 0.75, 0.75};

    private record Mark(int u, int v, boolean dark) {}

    /** A corner square or an alignment pattern, by its middle. */
    record Square(double u, double v, int reach) {

        /** The part of it that is there, when it is shifted by so many modules. */
        double fit(QrGrid grid, BitMatrix matrix, double byU, double byV) {
            int right = 0;
            for (int dv = -reach; dv <= reach; dv++) {
                for (int du = -reach; du <= reach; du++) {
                    int ring = Math.max(Math.abs(du), Math.abs(dv));
                    boolean wanted = reach > 2 ? ring != 2 : ring != 1;
                    right += grid.dark(matrix, u + du + byU, v + dv + byV) == wanted ? 1 : 0;
                }
            }
            return right / (double) ((2 * reach + 1) * (2 * reach + 1));
        }
    }

    /** Whether a module is dark at a place within the code, in modules. */
    interface Look {
        boolean dark(double u, double v);
    }

    private final int side;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Square> squares = new ArrayList<>();

    private QrMarks(int side) {
        this.side = side;
    }

    static QrMarks ofSide(int side) {
        var marks = new QrMarks(side);
        marks.square(0, 0);
        marks.square(side - 7, 0);
        marks.square(0, side - 7);
        for (int i = 8; i < side - 8; i++) {
            marks.marks.add(new Mark(i, 6, i % 2 == 0));
            marks.marks.add(new Mark(6, i, i % 2 == 0));
        }
        marks.alignments();
        return marks;
    }

    private void square(int left, int top) {
        squares.add(new Square(left + 3.5, top + 3.5, 3));
        for (int v = -1; v < 8; v++) {
            for (int u = -1; u < 8; u++) {
                int ring = Math.max(Math.abs(u - 3), Math.abs(v - 3));
                add(left + u, top + v, ring != 2 && ring != 4);
            }
        }
    }

    private void add(int u, int v, boolean dark) {
        if (u >= 0 && v >= 0 && u < side && v < side) {
            marks.add(new Mark(u, v, dark));
        }
    }

    private void alignments() {
        int[] centres = alignmentCentres();
        for (int u : centres) {
            for (int v : centres) {
                boolean inCorner =
                        (u < 10 && v < 10)
                                || (u < 10 && v > side - 10)
                                || (u > side - 10 && v < 10);
                if (!inCorner) {
                    alignment(u, v);
                }
            }
        }
    }

    private int[] alignmentCentres() {
        try {
            return Version.getProvisionalVersionForDimension(side).getAlignmentPatternCenters();
        } catch (FormatException e) {
            throw new IllegalArgumentException("No QR code has " + side + " modules a side.", e);
        }
    }

    private void alignment(int u, int v) {
        squares.add(new Square(u + 0.5, v + 0.5, 2));
        for (int dv = -2; dv <= 2; dv++) {
            for (int du = -2; du <= 2; du++) {
                add(u + du, v + dv, Math.max(Math.abs(du), Math.abs(dv)) != 1);
            }
        }
    }

    /** The part of the marks that is where the grid says, 0 to 1, by the middle of each. */
    double roughFit(QrGrid grid, BitMatrix matrix) {
        int right = 0;
        for (var mark : marks) {
            right += grid.dark(matrix, mark.u + 0.5, mark.v + 0.5) == mark.dark ? 1 : 0;
        }
        return right / (double) marks.size();
    }

    /** The same, by five places in each. */
    double fit(QrGrid grid, BitMatrix matrix) {
        int right = 0;
        for (var mark : marks) {
            for (int i = 0; i < AROUND_X.length; i++) {
                boolean dark = grid.dark(matrix, mark.u + AROUND_X[i], mark.v + AROUND_Y[i]);
                right += dark == mark.dark ? 1 : 0;
            }
        }
        return right / (double) (marks.size() * AROUND_X.length);
    }

    List<Square> squares() {
        return squares;
    }

    /** The modules as they are found, each as most of its five places are. */
    BitMatrix modules(Look look) {
        var modules = new BitMatrix(side);
        for (int v = 0; v < side; v++) {
            for (int u = 0; u < side; u++) {
                int dark = 0;
                for (int i = 0; i < AROUND_X.length; i++) {
                    dark += look.dark(u + AROUND_X[i], v + AROUND_Y[i]) ? 1 : 0;
                }
                if (dark >= 3) {
                    modules.set(u, v);
                }
            }
        }
        return modules;
    }
}
