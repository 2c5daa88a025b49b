package dev.regulars.hardware.optical.zxing;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;

/** Black and white that was decided already, for ZXing's readers. */
final class MatrixSource extends Binarizer {
    private final BitMatrix matrix;

    private MatrixSource(BitMatrix matrix) {
        super(new NoShades(matrix.getWidth(), matrix.getHeight()));
        this.matrix = matrix;
    }

    static BinaryBitmap of(BitMatrix matrix) {
        return new BinaryBitmap(new MatrixSource(matrix));
    }

    @Override
    public BitArray getBlackRow(int y, BitArray row) {
        return matrix.getRow(y, row);
    }

    @Override
    public BitMatrix getBlackMatrix() {
        return matrix;
    }

    @Override
    public Binarizer createBinarizer(LuminanceSource source) {
        throw new UnsupportedOperationException("There are no shades to decide on.");
    }

    private static final class NoShades extends LuminanceSource {
        NoShades(int width, int height) {
            super(width, height);
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            throw new UnsupportedOperationException("There are no shades any more.");
        }

        @Override
        public byte[] getMatrix() {
            throw new UnsupportedOperationException("There are no shades any more.");
        }
    }
}
