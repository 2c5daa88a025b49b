package dev.regulars.hardware.optical.line;

import dev.regulars.hardware.optical.Corner;
import dev.regulars.hardware.optical.raster.Picture;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the lines of a scan lie. */
final class Spread {
    private static final int SHORTEST = 60;

    private Spread() {}

    /** As many places as are asked for, evenly over an extent; all when there are fewer. */
    static IntStream over(int extent, int lines) {
        int count = Math.min(extent, lines);
        return IntStream.range(0, count).map(i -> (int) ((i + 0.5) * extent / count));
    }

    /** Lines at an angle, over the whole picture. */
    static Stream<ScanLine> slanted(Picture picture, int angle, int lines, int width) {
        float cos = (float) Math.cos(Math.toRadians(angle));
        float sin = (float) Math.sin(Math.toRadians(angle));
        float across = Math.abs(picture.width() * sin) + Math.abs(picture.height() * cos);
        return over((int) across, lines)
                .mapToObj(i -> slanted(picture, cos, sin, i - across / 2, width))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    private static @Nullable ScanLine slanted(
            Picture picture, float cos, float sin, float offset, int width) {
        float middleX = picture.width() / 2f - offset * sin;
        float middleY = picture.height() / 2f + offset * cos;
        float[] x = inside(middleX, cos, picture.width());
        float[] y = inside(middleY, sin, picture.height());
        float from = Math.max(x[0], y[0]);
        int length = (int) (Math.min(x[1], y[1]) - from);
        if (length < SHORTEST) {
            return null;
        }
        var start = new Corner(middleX + from * cos, middleY + from * sin);
        return ScanLine.through(picture, start, cos, sin, length, offset, width);
    }

    /** From which step to which a walk stays between 0 and the limit. */
    private static float[] inside(float middle, float step, float limit) {
        if (Math.abs(step) < 1e-6) {
            boolean within = middle >= 0 && middle < limit;
            return new float[] {within ? -1e6f : 0, within ? 1e6f : 0};
        }
        float one = -middle / step;
        float other = (limit - 1 - middle) / step;
        return new float[] {Math.min(one, other), Math.max(one, other)};
    }
}
