package dev.regulars.hardware.optical.raster;

/**
 * The threshold of Sauvola and Pietikäinen: the local mean, lowered where there is little contrast,
 * so that an even background stays white. J. Sauvola, M. Pietikäinen, Adaptive document image
 * binarization, Pattern Recognition 33 (2000).
 *
 * @param window how much of the picture's shorter side a neighbourhood spans, 0 to 1
 * @param k how much the threshold falls with contrast; 0.2 to 0.5
 */
public record Sauvola(double window, double k) implements Binariser {
    @Override
    public Bits bits(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int radius = Math.max(3, (int) (Math.min(width, height) * window / 2));
        var sums = Sums.of(picture);
        var squares = Sums.ofSquares(picture);
        var black = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double mean = sums.mean(x, y, radius);
                double variance = Math.max(0, squares.mean(x, y, radius) - mean * mean);
                double threshold = mean * (1 + k * (Math.sqrt(variance) / 128 - 1));
                black[y * width + x] = picture.at(x, y) < threshold;
            }
        }
        return new Bits(width, height, black);
    }
}
