package dev.regulars.hardware.optical.zxing;

import com.google.zxing.ResultPoint;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Three corner squares that may belong to one code.
 *
 * @param unlikeliness how far from a square's half they lie, and how unlike each other they are
 */
record QrCorners(List<FinderPattern> three, double unlikeliness) {
    private static final int MOST_CENTRES = 16;
    private static final double MOST_UNLIKELY = 3;

    /** The likeliest first. */
    static List<QrCorners> among(List<FinderPattern> centres) {
        var best =
                centres.stream()
                        .sorted(Comparator.comparingInt(FinderPattern::getCount).reversed())
                        .limit(MOST_CENTRES)
                        .toList();
        var all = new ArrayList<QrCorners>();
        for (int a = 0; a < best.size(); a++) {
            for (int b = a + 1; b < best.size(); b++) {
                for (int c = b + 1; c < best.size(); c++) {
                    var corners = of(best.get(a), best.get(b), best.get(c));
                    if (corners.unlikeliness < MOST_UNLIKELY) {
                        all.add(corners);
                    }
                }
            }
        }
        all.sort(Comparator.comparingDouble(QrCorners::unlikeliness));
        return all;
    }

    private static QrCorners of(FinderPattern a, FinderPattern b, FinderPattern c) {
        return new QrCorners(List.of(a, b, c), shape(a, b, c) + sizes(a, b, c) + counts(a, b, c));
    }

    /** 0 for two equal sides at a right angle. */
    private static double shape(FinderPattern a, FinderPattern b, FinderPattern c) {
        double[] sides = {
            ResultPoint.distance(a, b), ResultPoint.distance(b, c), ResultPoint.distance(c, a)
        };
        java.util.Arrays.sort(sides);
        double module =
                (a.getEstimatedModuleSize()
                                + b.getEstimatedModuleSize()
                                + c.getEstimatedModuleSize())
                        / 3;
        if (sides[0] < 9 * module || sides[1] > 200 * module) {
            return MOST_UNLIKELY;
        }
        double legs = sides[1] / sides[0] - 1;
        double diagonal = Math.abs(sides[2] / Math.hypot(sides[0], sides[1]) - 1);
        return legs + 3 * diagonal;
    }

    private static double sizes(FinderPattern a, FinderPattern b, FinderPattern c) {
        double least =
                Math.min(
                        a.getEstimatedModuleSize(),
                        Math.min(b.getEstimatedModuleSize(), c.getEstimatedModuleSize()));
        double most =
                Math.max(
                        a.getEstimatedModuleSize(),
                        Math.max(b.getEstimatedModuleSize(), c.getEstimatedModuleSize()));
        return most / least - 1;
    }

    /** A place that was seen once only is more often none. */
    private static double counts(FinderPattern a, FinderPattern b, FinderPattern c) {
        int least = Math.min(a.getCount(), Math.min(b.getCount(), c.getCount()));
        return least > 1 ? 0 : 0.5;
    }

    boolean sharesAnyOf(QrCorners other) {
        return three.stream().anyMatch(other.three::contains);
    }

    FinderPatternInfo inOrder() {
        var ordered = three.toArray(FinderPattern[]::new);
        ResultPoint.orderBestPatterns(ordered);
        return new FinderPatternInfo(ordered);
    }
}
