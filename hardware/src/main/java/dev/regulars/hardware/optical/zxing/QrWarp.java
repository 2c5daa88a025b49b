package dev.regulars.hardware.optical.zxing;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A grid on paper that is not flat: each mark of the code was looked for around where the grid has
 * it, and between marks their shifts are mixed by nearness.
 */
final class QrWarp {
    private static final double FARTHEST = 1.6;
    private static final double STEP = 0.2;

    /** A mark's place in modules, and how far from the grid's place it was found, in modules. */
    private record Shift(double u, double v, double byU, double byV) {}

    private final QrGrid grid;
    private final List<Shift> shifts = new ArrayList<>();

    private QrWarp(QrGrid grid) {
        this.grid = grid;
    }

    static QrWarp of(QrGrid grid, List<QrMarks.Square> squares, BitMatrix matrix) {
        var warp = new QrWarp(grid);
        for (var square : squares) {
            warp.shifts.add(found(grid, square, matrix));
        }
        return warp;
    }

    private static Shift found(QrGrid grid, QrMarks.Square square, BitMatrix matrix) {
        var best = new Shift(square.u(), square.v(), 0, 0);
        double most = square.fit(grid, matrix, 0, 0);
        for (double byV = -FARTHEST; byV <= FARTHEST; byV += STEP) {
            for (double byU = -FARTHEST; byU <= FARTHEST; byU += STEP) {
                // Of places that fit alike the nearest is meant.
                double fit = square.fit(grid, matrix, byU, byV) - 0.02 * Math.hypot(byU, byV);
                if (fit > most) {
                    most = fit;
                    best = new Shift(square.u(), square.v(), byU, byV);
                }
            }
        }
        return best;
    }

    boolean dark(BitMatrix matrix, double u, double v) {
        double weights = 0;
        double byU = 0;
        double byV = 0;
        for (var shift : shifts) {
            double near = 1 / (0.01 + square(u - shift.u) + square(v - shift.v));
            weights += near * near;
            byU += near * near * shift.byU;
            byV += near * near * shift.byV;
        }
        return grid.dark(matrix, u + byU / weights, v + byV / weights);
    }

    private static double square(double x) {
        return x * x;
    }
}
