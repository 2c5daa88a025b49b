package dev.regulars.hardware.optical.raster;

/**
 * Black is what is darker than its neighbourhood's mean: follows shadows and glare.
 *
 * @param window how much of the picture's shorter side a neighbourhood spans, 0 to 1
 * @param darker by how many shades a pixel must be below the mean
 */
public record AboveMean(double window, int darker) implements Binariser {
    public AboveMean {
        if (!(window > 0 && window <= 1)) {
            throw new IllegalArgumentException("A window is a part of a picture, not " + window);
        }
    }

    @Override
    public Bits bits(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int radius = Math.max(3, (int) (Math.min(width, height) * window / 2));
        var sums = Sums.of(picture);
        var black = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                black[y * width + x] = picture.at(x, y) < sums.mean(x, y, radius) - darker;
            }
        }
        return new Bits(width, height, black);
    }
}
