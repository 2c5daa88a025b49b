package dev.regulars.hardware.optical.zxing;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import java.util.List;

/**
 * Every place that looks like the corner square of a QR code: dark, light and dark as 1:1:3:1:1.
 */
final class QrCentres extends FinderPatternFinder {

    private QrCentres(BitMatrix matrix) {
        super(matrix);
    }

    /**
     * @param step rows from one look to the next
     */
    static List<FinderPattern> in(BitMatrix matrix, int step) {
        var finder = new QrCentres(matrix);
        for (int y = step - 1; y < matrix.getHeight(); y += step) {
            finder.row(y);
        }
        return finder.getPossibleCenters();
    }

    private void row(int y) {
        var matrix = getImage();
        var runs = new int[5];
        int run = 0;
        for (int x = 0; x < matrix.getWidth(); x++) {
            boolean dark = matrix.get(x, y);
            if (dark == (run % 2 == 0)) {
                runs[run]++;
            } else if (run < 4) {
                // Light before the first dark run begins nothing.
                if (dark || runs[0] > 0) {
                    runs[++run]++;
                }
            } else if (foundPatternCross(runs) && handlePossibleCenter(runs, y, x)) {
                run = 0;
                doClearCounts(runs);
            } else {
                doShiftCounts2(runs);
                run = 3;
            }
        }
        if (foundPatternCross(runs)) {
            handlePossibleCenter(runs, y, matrix.getWidth());
        }
    }
}
