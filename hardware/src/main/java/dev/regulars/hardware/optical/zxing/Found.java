package dev.regulars.hardware.optical.zxing;

import com.google.zxing.ResultPoint;
import dev.regulars.hardware.optical.Corner;
import dev.regulars.hardware.optical.Symbology;
import dev.regulars.hardware.optical.raster.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A code as a pass found it.
 *
 * @param text the library's own String: it cannot be wiped, and is dropped at once
 */
record Found(Symbology symbology, String aim, String text, List<Corner> corners) {

    static List<Corner> corners(ResultPoint[] points) {
        return Arrays.stream(points)
                .filter(Objects::nonNull)
                .map(point -> new Corner(point.getX(), point.getY()))
                .toList();
    }

    /**
     * The same in the picture that an altered one was made of. Where that was turned, nobody knows
     * the corners any more.
     */
    Found inOriginal(Picture original, Picture altered) {
        float factor = original.width() / (float) altered.width();
        boolean upright = Math.abs(factor * altered.height() / original.height() - 1) < 0.02;
        List<Corner> known =
                upright ? corners.stream().map(c -> c.scaled(factor)).toList() : List.of();
        return new Found(symbology, aim, text, known);
    }

    boolean saysTheSameAs(Found other) {
        return symbology == other.symbology && text.equals(other.text);
    }
}
