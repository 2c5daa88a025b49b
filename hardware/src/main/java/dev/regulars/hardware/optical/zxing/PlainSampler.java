package dev.regulars.hardware.optical.zxing;

import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.stream.Stream;

/** ZXing's own grid: by the corner squares and one alignment pattern. */
final class PlainSampler implements QrSampler {

    @Override
    public Stream<DetectorResult> samples(BitMatrix matrix, FinderPatternInfo corners) {
        try {
            return Stream.of(new Opened(matrix).sampled(corners));
        } catch (NotFoundException | FormatException e) {
            return Stream.empty();
        }
    }

    private static final class Opened extends Detector {
        Opened(BitMatrix matrix) {
            super(matrix);
        }

        DetectorResult sampled(FinderPatternInfo corners)
                throws NotFoundException, FormatException {
            return processFinderPatternInfo(corners);
        }
    }
}
