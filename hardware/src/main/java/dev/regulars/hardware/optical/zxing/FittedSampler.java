package dev.regulars.hardware.optical.zxing;

import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Our own grid: of all sizes and slants that the corner squares allow the one on which most of the
 * marks lie that every code has, then moved about until no more do.
 */
final class FittedSampler implements QrSampler {
    private static final double LEAST_FIT = 0.68;
    private static final double STEEPEST = 0.6;
    private static final double SLANT_STEP = 0.1;
    private static final int PARAMETERS = 8;
    private static final int SIZES = 3;

    private record Fitted(int side, QrMarks marks, QrGrid grid, double fit) {}

    @Override
    public Stream<DetectorResult> samples(BitMatrix matrix, FinderPatternInfo corners) {
        return sides(corners)
                .mapToObj(side -> slanted(matrix, corners, side))
                .sorted(Comparator.comparingDouble(Fitted::fit).reversed())
                .limit(2)
                .map(rough -> moved(matrix, rough))
                .filter(fitted -> fitted.fit >= LEAST_FIT)
                .flatMap(fitted -> sampled(matrix, corners, fitted));
    }

    /** By the squares' distance in modules; the nearest possible sizes. */
    private static IntStream sides(FinderPatternInfo corners) {
        double right = modules(corners.getTopLeft(), corners.getTopRight());
        double below = modules(corners.getTopLeft(), corners.getBottomLeft());
        double side = (right + below) / 2 + 7;
        int version = (int) Math.round((side - 17) / 4);
        return IntStream.rangeClosed(version - SIZES / 2, version + SIZES / 2)
                .filter(v -> v >= 1 && v <= 40)
                .map(v -> 17 + 4 * v);
    }

    private static double modules(FinderPattern one, FinderPattern other) {
        return ResultPoint.distance(one, other)
                / Math.sqrt(one.getEstimatedModuleSize() * other.getEstimatedModuleSize());
    }

    private static Fitted slanted(BitMatrix matrix, FinderPatternInfo corners, int side) {
        var marks = QrMarks.ofSide(side);
        Fitted best = null;
        for (double farX = -STEEPEST; farX <= STEEPEST; farX += SLANT_STEP) {
            for (double farY = -STEEPEST; farY <= STEEPEST; farY += SLANT_STEP) {
                var grid = QrGrid.through(corners, side, farX, farY);
                double fit = marks.roughFit(grid, matrix);
                if (best == null || fit > best.fit) {
                    best = new Fitted(side, marks, grid, fit);
                }
            }
        }
        return best;
    }

    private static Fitted moved(BitMatrix matrix, Fitted rough) {
        var best =
                new Fitted(
                        rough.side, rough.marks, rough.grid, rough.marks.fit(rough.grid, matrix));
        double module = Math.hypot(rough.grid.ax(), rough.grid.ay());
        for (double step = 2 * module; step > 0.15 * module; step /= 2) {
            best = climbed(matrix, best, step);
        }
        return best;
    }

    private static Fitted climbed(BitMatrix matrix, Fitted from, double step) {
        var best = from;
        for (int round = 0; round < 3; round++) {
            double before = best.fit;
            for (int parameter = 0; parameter < PARAMETERS; parameter++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    var grid = best.grid.moved(parameter, sign * step, best.side);
                    double fit = best.marks.fit(grid, matrix);
                    if (fit > best.fit) {
                        best = new Fitted(best.side, best.marks, grid, fit);
                    }
                }
            }
            if (best.fit == before) {
                break;
            }
        }
        return best;
    }

    /** As if the paper were flat, then as if it were not. */
    private static Stream<DetectorResult> sampled(
            BitMatrix matrix, FinderPatternInfo corners, Fitted fitted) {
        var points =
                new ResultPoint[] {
                    corners.getBottomLeft(), corners.getTopLeft(), corners.getTopRight()
                };
        return Stream.<Supplier<QrMarks.Look>>of(
                        () -> (u, v) -> fitted.grid.dark(matrix, u, v),
                        () -> warped(matrix, fitted))
                .map(look -> new DetectorResult(fitted.marks.modules(look.get()), points));
    }

    private static QrMarks.Look warped(BitMatrix matrix, Fitted fitted) {
        var warp = QrWarp.of(fitted.grid, fitted.marks.squares(), matrix);
        return (u, v) -> warp.dark(matrix, u, v);
    }
}
