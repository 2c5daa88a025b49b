package dev.regulars.hardware.optical.zxing;

import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.QRCodeDecoderMetaData;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import dev.regulars.hardware.optical.Symbology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every QR code in a matrix, by any three corner squares that may belong together. */
final class QrCodes implements MatrixReader {
    private static final Map<DecodeHintType, ?> HINTS = Map.of();

    private final QrSampler sampler;
    private final int step;
    private final int attempts;

    /**
     * @param step rows from one look for corner squares to the next
     * @param attempts how many threes are tried
     */
    QrCodes(QrSampler sampler, int step, int attempts) {
        this.sampler = sampler;
        this.step = step;
        this.attempts = attempts;
    }

    @Override
    public List<Found> read(BitMatrix matrix) {
        var read = new ArrayList<QrCorners>();
        var found = new ArrayList<Found>();
        int tried = 0;
        for (var corners : QrCorners.among(QrCentres.in(matrix, step))) {
            if (read.stream().anyMatch(corners::sharesAnyOf)) {
                continue;
            }
            if (tried++ == attempts) {
                break;
            }
            read(matrix, corners.inOrder())
                    .ifPresent(code -> {
                        read.add(corners);
                        found.add(code);
                    });
        }
        return found;
    }

    private Optional<Found> read(BitMatrix matrix, FinderPatternInfo corners) {
        return sampler.samples(matrix, corners)
                .flatMap(sampled -> decoded(sampled).stream())
                .findFirst();
    }

    private static Optional<Found> decoded(DetectorResult sampled) {
        try {
            var decoded = new Decoder().decode(sampled.getBits(), HINTS);
            return Optional.of(found(decoded, sampled.getPoints()))
                    .filter(found -> !found.text().isEmpty());
        } catch (FormatException | ChecksumException e) {
            return Optional.empty();
        }
    }

    private static Found found(DecoderResult decoded, ResultPoint[] points) {
        if (decoded.getOther() instanceof QRCodeDecoderMetaData meta) {
            meta.applyMirroredCorrection(points);
        }
        return new Found(
                Symbology.QR,
                "]Q" + decoded.getSymbologyModifier(),
                decoded.getText(),
                Found.corners(points));
    }
}
