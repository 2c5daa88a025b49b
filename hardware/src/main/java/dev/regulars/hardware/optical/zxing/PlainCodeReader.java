package dev.regulars.hardware.optical.zxing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.HybridBinarizer;
import dev.regulars.hardware.optical.raster.Picture;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * ZXing as it comes, with its hybrid binarizer. Only what ours is measured beside; no till uses it.
 * Safe for many threads.
 */
public final class PlainCodeReader {
    private static final List<BarcodeFormat> FORMATS =
            List.of(
                    BarcodeFormat.QR_CODE,
                    BarcodeFormat.CODE_128,
                    BarcodeFormat.EAN_13,
                    BarcodeFormat.UPC_A,
                    BarcodeFormat.PDF_417,
                    BarcodeFormat.AZTEC,
                    BarcodeFormat.DATA_MATRIX);

    /** Whether it finds a code of the kinds that ours looks for, trying harder if it must. */
    public boolean finds(Picture picture) {
        return looks(picture, false) || findsTryingHarder(picture);
    }

    /** Whether its try-harder pass does. */
    public boolean findsTryingHarder(Picture picture) {
        return looks(picture, true);
    }

    private static boolean looks(Picture picture, boolean harder) {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, FORMATS);
        if (harder) {
            hints.put(DecodeHintType.TRY_HARDER, true);
        }
        try {
            new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new PictureSource(picture))),
                            hints);
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
