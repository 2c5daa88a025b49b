package dev.regulars.hardware.optical.zxing;

import com.google.zxing.common.BitMatrix;
import dev.regulars.hardware.optical.Corner;
import java.util.List;
import java.util.stream.Stream;

/**
 * Readers that look around the middle of the picture only are not asked when another found a code
 * that lies there: two codes do not lie on one place.
 *
 * @param first finds codes anywhere, with three corners first in turn: an end, the middle one, the
 *     other end
 */
record AroundTheMiddle(MatrixReader first, List<MatrixReader> others) implements MatrixReader {

    @Override
    public List<Found> read(BitMatrix matrix) {
        var found = first.read(matrix);
        var middle = new Corner(matrix.getWidth() / 2f, matrix.getHeight() / 2f);
        if (found.stream().anyMatch(code -> covers(code.corners(), middle))) {
            return found;
        }
        var more = others.stream().flatMap(reader -> reader.read(matrix).stream());
        return Stream.concat(found.stream(), more).toList();
    }

    /** Whether a place lies between the two sides that three corners span. */
    private static boolean covers(List<Corner> corners, Corner place) {
        var bend = corners.get(1);
        float along =
                cross(bend, place, corners.get(2)) / cross(bend, corners.get(0), corners.get(2));
        float aside =
                cross(bend, corners.get(0), place) / cross(bend, corners.get(0), corners.get(2));
        return along >= 0 && along <= 1 && aside >= 0 && aside <= 1;
    }

    private static float cross(Corner from, Corner one, Corner other) {
        return (one.x() - from.x()) * (other.y() - from.y())
                - (one.y() - from.y()) * (other.x() - from.x());
    }
}
