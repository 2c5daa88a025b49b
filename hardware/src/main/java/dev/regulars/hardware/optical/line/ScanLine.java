package dev.regulars.hardware.optical.line;

import dev.regulars.hardware.optical.Corner;
import dev.regulars.hardware.optical.raster.Picture;

/**
 * The shades along one straight line through a picture, a pixel apart.
 *
 * @param shades 0 black to 255 white
 * @param offset how far across the scan this line lies, in pixels
 * @param start where the first shade was taken
 * @param cos the line's direction, in pixels of x a step
 * @param sin the same for y
 */
record ScanLine(float[] shades, float offset, Corner start, float cos, float sin) {

    Corner at(double position) {
        return new Corner(start.x() + (float) position * cos, start.y() + (float) position * sin);
    }

    /**
     * Taken at a slant, each shade the mean of some beside each other across the line.
     *
     * @param width how many are averaged
     */
    static ScanLine through(
            Picture picture,
            Corner start,
            float cos,
            float sin,
            int length,
            float offset,
            int width) {
        var shades = new float[length];
        for (int across = 0; across < width; across++) {
            float aside = across - (width - 1) / 2f;
            float x = start.x() - aside * sin;
            float y = start.y() + aside * cos;
            for (int i = 0; i < length; i++) {
                shades[i] += picture.between(x + i * cos, y + i * sin) / width;
            }
        }
        return new ScanLine(shades, offset, start, cos, sin);
    }

    /** A row of pixels: the same, without anything between pixels. */
    static ScanLine row(Picture picture, int y, int width) {
        var shades = new float[picture.width()];
        int from = Math.max(0, y - width / 2);
        int to = Math.min(picture.height(), from + width);
        for (int row = from; row < to; row++) {
            for (int x = 0; x < shades.length; x++) {
                shades[x] += picture.at(x, row);
            }
        }
        return of(shades, to - from, y, new Corner(0, y), 1, 0);
    }

    static ScanLine column(Picture picture, int x, int width) {
        var shades = new float[picture.height()];
        int from = Math.max(0, x - width / 2);
        int to = Math.min(picture.width(), from + width);
        for (int y = 0; y < shades.length; y++) {
            for (int column = from; column < to; column++) {
                shades[y] += picture.at(column, y);
            }
        }
        return of(shades, to - from, x, new Corner(x, 0), 0, 1);
    }

    private static ScanLine of(
            float[] sums, int count, float offset, Corner start, float cos, float sin) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= count;
        }
        return new ScanLine(sums, offset, start, cos, sin);
    }
}
