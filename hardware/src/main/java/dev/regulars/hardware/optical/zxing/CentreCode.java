package dev.regulars.hardware.optical.zxing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.pdf417.PDF417Reader;
import dev.regulars.hardware.optical.Symbology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One code of a kind, as ZXing's own reader finds it: Aztec and Data Matrix around the middle of
 * the picture, PDF417 anywhere.
 */
record CentreCode(Symbology symbology, Supplier<Reader> reader) implements MatrixReader {
    private static final Map<DecodeHintType, ?> HINTS = Map.of();
    private static final int LEAST_CHECK_SHARE = 10;

    static final MatrixReader AZTEC = new CentreCode(Symbology.AZTEC, AztecReader::new);
    static final MatrixReader DATA_MATRIX =
            new CentreCode(Symbology.DATA_MATRIX, DataMatrixReader::new);
    static final MatrixReader PDF_417 = new CentreCode(Symbology.PDF_417, PDF417Reader::new);

    @Override
    public List<Found> read(BitMatrix matrix) {
        try {
            return found(reader.get().decode(MatrixSource.of(matrix), HINTS)).stream().toList();
        } catch (ReaderException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // ZXing throws more than it says at patterns that only look like a code.
            return List.of();
        }
    }

    private Optional<Found> found(Result result) {
        if (result.getText().isEmpty() || !isGuarded(result)) {
            return Optional.empty();
        }
        var said = result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        return Optional.of(
                new Found(
                        symbology,
                        said == null ? symbology.aim() : said.toString(),
                        result.getText(),
                        Found.corners(result.getResultPoints())));
    }

    /** A pattern that claims to be an Aztec code of nearly no check words is mostly none. */
    private static boolean isGuarded(Result result) {
        if (result.getBarcodeFormat() != BarcodeFormat.AZTEC) {
            return true;
        }
        var share = result.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL);
        return share == null
                || Integer.parseInt(share.toString().replace("%", "")) >= LEAST_CHECK_SHARE;
    }
}
