package dev.regulars.hardware.optical.zxing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.oned.MultiFormatUPCEANReader;
import com.google.zxing.oned.OneDReader;
import dev.regulars.hardware.optical.Corner;
import dev.regulars.hardware.optical.Symbology;
import dev.regulars.hardware.optical.raster.Alteration;
import dev.regulars.hardware.optical.raster.Picture;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ZXing's own way with bars, row by row; believed when several rows say the same and none says
 * otherwise nearly as often.
 */
record RowsPass(String name, Alteration alteration, int rows) implements Pass {
    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(
                    DecodeHintType.POSSIBLE_FORMATS,
                    List.of(BarcodeFormat.EAN_13, BarcodeFormat.UPC_A));
    private static final int LEAST_AGREEING = 2;
    private static final int SHORT = 5;

    @Override
    public List<Found> look(Picture picture) {
        var altered = alteration.of(picture);
        return agreed(new Rows(altered, rows).said()).stream()
                .map(found -> found.inOriginal(picture, altered))
                .toList();
    }

    private static List<Found> agreed(Collection<Said> all) {
        return all.stream()
                .filter(said -> said.times >= said.needed())
                .filter(said -> all.stream().noneMatch(other -> other.contradicts(said)))
                .map(said -> said.found)
                .toList();
    }

    private record Said(Found found, int times) {
        /** A short text agrees with itself by chance. */
        int needed() {
            return found.text().length() < SHORT ? 2 * LEAST_AGREEING : LEAST_AGREEING;
        }

        boolean contradicts(Said other) {
            return !found.saysTheSameAs(other.found)
                    && found.text().length() == other.found.text().length()
                    && 3 * times > other.times;
        }
    }

    /** The rows of one picture. */
    private static final class Rows {
        private final Picture picture;
        private final int count;
        private final List<OneDReader> readers =
                List.of(new MultiFormatUPCEANReader(HINTS), new Code128Reader());
        private final Map<String, Said> said = new LinkedHashMap<>();

        Rows(Picture picture, int count) {
            this.picture = picture;
            this.count = Math.min(count, picture.height());
        }

        Collection<Said> said() {
            var binarizer = new GlobalHistogramBinarizer(new PictureSource(picture));
            var row = new BitArray(picture.width());
            for (int i = 0; i < count; i++) {
                int y = (int) ((i + 0.5) * picture.height() / count);
                try {
                    row = binarizer.getBlackRow(y, row);
                } catch (NotFoundException e) {
                    continue; // a row of one shade
                }
                read(y, row);
                row.reverse();
                read(y, row);
            }
            return said.values();
        }

        private void read(int y, BitArray row) {
            for (var reader : readers) {
                result(reader, y, row)
                        .flatMap(Rows::found)
                        .ifPresent(found ->
                                said.merge(
                                        found.symbology() + found.text(),
                                        new Said(found, 1),
                                        (old, _) -> new Said(old.found, old.times + 1)));
            }
        }

        private static Optional<Result> result(OneDReader reader, int y, BitArray row) {
            try {
                return Optional.of(reader.decodeRow(y, row, HINTS));
            } catch (ReaderException e) {
                return Optional.empty();
            }
        }

        private static Optional<Found> found(Result result) {
            var text = result.getText();
            List<Corner> corners = Found.corners(result.getResultPoints());
            return switch (result.getBarcodeFormat()) {
                case EAN_13 -> Optional.of(ean(text, corners));
                case UPC_A -> Optional.of(ean("0" + text, corners));
                case CODE_128 ->
                        text.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Found(
                                                Symbology.CODE_128,
                                                Symbology.CODE_128.aim(),
                                                text,
                                                corners));
                default -> Optional.empty();
            };
        }

        private static Found ean(String digits, List<Corner> corners) {
            boolean upc = digits.charAt(0) == '0';
            var symbology = upc ? Symbology.UPC_A : Symbology.EAN_13;
            return new Found(
                    symbology, symbology.aim(), upc ? digits.substring(1) : digits, corners);
        }
    }
}
