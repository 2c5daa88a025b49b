package dev.regulars.hardware.optical.zxing;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.stream.Stream;

/** Lays a grid over a QR code of which the corner squares are known, and takes its modules. */
interface QrSampler {

    /** What the modules may be, likeliest first; made as they are asked for. */
    Stream<DetectorResult> samples(BitMatrix matrix, FinderPatternInfo corners);
}
