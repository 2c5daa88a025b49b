package dev.regulars.hardware.optical.raster;

/**
 * Sums over any upright rectangle of a picture in constant time (an integral image). They are kept
 * modulo 2^32 to be small: right for neighbourhoods of up to 66,051 pixels, squares included.
 */
final class Sums {
    private static final int MOST_RADIUS = 127;

    private final int width;
    private final int height;
    private final int[] upTo;

    private Sums(int width, int height, int[] upTo) {
        this.width = width;
        this.height = height;
        this.upTo = upTo;
    }

    static Sums of(Picture picture) {
        return of(picture, false);
    }

    static Sums ofSquares(Picture picture) {
        return of(picture, true);
    }

    private static Sums of(Picture picture, boolean squared) {
        int width = picture.width();
        int height = picture.height();
        byte[] shades = picture.shades();
        var upTo = new int[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            int above = y * (width + 1) + 1;
            int here = above + width + 1;
            for (int x = 0; x < width; x++) {
                int shade = shades[y * width + x] & 0xFF;
                row += squared ? shade * shade : shade;
                upTo[here + x] = upTo[above + x] + row;
            }
        }
        return new Sums(width, height, upTo);
    }

    /** The mean within radius of a pixel, of what of that lies in the picture. */
    double mean(int x, int y, int within) {
        int radius = Math.min(within, MOST_RADIUS);
        int left = Math.max(0, x - radius);
        int top = Math.max(0, y - radius);
        int right = Math.min(width, x + radius + 1);
        int below = Math.min(height, y + radius + 1);
        int stride = width + 1;
        int sum =
                upTo[below * stride + right]
                        - upTo[below * stride + left]
                        - upTo[top * stride + right]
                        + upTo[top * stride + left];
        return Integer.toUnsignedLong(sum) / (double) ((right - left) * (below - top));
    }
}
