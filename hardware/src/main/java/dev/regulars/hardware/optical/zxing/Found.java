package dev.regulars.hardware.optical.zxing;

import com.google.zxing.ResultPoint;
import dev.regulars.hardware.optical.Corner;
import dev.regulars.hardware.optical.Symbology;
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

    Found enlarged(float factor) {
        return new Found(
                symbology,
                aim,
                text,
                corners.stream().map(corner -> corner.scaled(factor)).toList());
    }

    boolean saysTheSameAs(Found other) {
        return symbology == other.symbology && text.equals(other.text);
    }
}
