package dev.regulars.hardware.optical.zxing;

import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import dev.regulars.hardware.optical.raster.Binariser;
import dev.regulars.hardware.optical.raster.Bits;
import dev.regulars.hardware.optical.raster.Picture;
import java.util.Optional;

/** How black is told from white. */
sealed interface Threshold {

    /** Nothing when the picture has no contrast at all. */
    Optional<BitMatrix> matrix(Picture picture);

    /** Block by block; one for the whole picture when that is too small for blocks. */
    record Hybrid() implements Threshold {
        @Override
        public Optional<BitMatrix> matrix(Picture picture) {
            return BlockwiseMatrix.fits(picture)
                    ? Optional.of(BlockwiseMatrix.of(picture))
                    : new Global().matrix(picture);
        }
    }

    /** ZXing's own, one for the whole picture. */
    record Global() implements Threshold {
        @Override
        public Optional<BitMatrix> matrix(Picture picture) {
            try {
                return Optional.of(
                        new GlobalHistogramBinarizer(new PictureSource(picture)).getBlackMatrix());
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        }
    }

    /** One of ours. */
    record Own(Binariser binariser) implements Threshold {
        @Override
        public Optional<BitMatrix> matrix(Picture picture) {
            return Optional.of(matrix(binariser.bits(picture)));
        }

        private static BitMatrix matrix(Bits bits) {
            var matrix = new BitMatrix(bits.width(), bits.height());
            for (int y = 0; y < bits.height(); y++) {
                for (int x = 0; x < bits.width(); x++) {
                    if (bits.black(x, y)) {
                        matrix.set(x, y);
                    }
                }
            }
            return matrix;
        }
    }
}
