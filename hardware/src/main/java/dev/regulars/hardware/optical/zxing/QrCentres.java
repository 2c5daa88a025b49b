package dev.regulars.hardware.optical.zxing;

import com.google.zxing.common.BitArray;
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
        var row = new BitArray(matrix.getWidth());
        for (int y = step - 1; y < matrix.getHeight(); y += step) {
            row = matrix.getRow(y, row);
            finder.look(y, row);
        }
        return finder.getPossibleCenters();
    }

    /** Runs are found word by word, which is quicker than pixel by pixel. */
    private void look(int y, BitArray row) {
        var runs = new int[5];
        int light = row.getNextSet(0);
        int seen = 0;
        while (light < row.getSize()) {
            int dark = light;
            light = row.getNextUnset(dark);
            int next = row.getNextSet(light);
            runs[4] = light - dark;
            if (++seen > 2 && foundPatternCross(runs)) {
                handlePossibleCenter(runs, y, light);
            }
            doShiftCounts2(runs);
            runs[3] = next - light;
            light = next;
        }
    }
}
