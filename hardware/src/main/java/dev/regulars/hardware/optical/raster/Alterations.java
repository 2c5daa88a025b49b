package dev.regulars.hardware.optical.raster;

/** The alterations there are. Each leaves the picture it is given as it is. */
public final class Alterations {
    private Alterations() {}

    /** White for black: codes printed in light ink on dark. */
    public static Picture inverted(Picture picture) {
        var shades = picture.shades().clone();
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (byte) ~shades[i];
        }
        return new Picture(picture.width(), picture.height(), shades);
    }

    /** Turned a quarter to the left: columns as rows. */
    public static Picture turned(Picture picture) {
        int width = picture.height();
        int height = picture.width();
        var shades = new byte[picture.pixels()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = picture.shades()[x * height + height - 1 - y];
            }
        }
        return new Picture(width, height, shades);
    }

    /** Turned by any angle in degrees, clockwise, on a ground of the size that it takes. */
    public static Picture turned(Picture picture, int angle) {
        double cos = Math.cos(Math.toRadians(angle));
        double sin = Math.sin(Math.toRadians(angle));
        int oldWidth = picture.width();
        int oldHeight = picture.height();
        int width = (int) (Math.abs(oldWidth * cos) + Math.abs(oldHeight * sin));
        int height = (int) (Math.abs(oldWidth * sin) + Math.abs(oldHeight * cos));
        var shades = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = x - width / 2.0;
                double fromY = y - height / 2.0;
                double oldX = fromX * cos + fromY * sin + oldWidth / 2.0;
                double oldY = fromY * cos - fromX * sin + oldHeight / 2.0;
                shades[y * width + x] =
                        (byte) Math.round(picture.between((float) oldX, (float) oldY));
            }
        }
        return new Picture(width, height, shades);
    }

    /** Half the size, each pixel the mean of four: takes noise and moiré away. */
    public static Picture halved(Picture picture) {
        int width = Math.max(1, picture.width() / 2);
        int height = Math.max(1, picture.height() / 2);
        var shades = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = Math.min(2 * x + 1, picture.width() - 1);
                int below = Math.min(2 * y + 1, picture.height() - 1);
                int sum =
                        picture.at(2 * x, 2 * y)
                                + picture.at(right, 2 * y)
                                + picture.at(2 * x, below)
                                + picture.at(right, below);
                shades[y * width + x] = (byte) ((sum + 2) / 4);
            }
        }
        return new Picture(width, height, shades);
    }

    /** Another size, with shades between the pixels. */
    public static Picture scaled(Picture picture, float factor) {
        int width = Math.max(1, Math.round(picture.width() * factor));
        int height = Math.max(1, Math.round(picture.height() * factor));
        var shades = new byte[width * height];
        for (int y = 0; y < height; y++) {
            float fromY = (y + 0.5f) / factor - 0.5f;
            for (int x = 0; x < width; x++) {
                shades[y * width + x] =
                        (byte) Math.round(picture.between((x + 0.5f) / factor - 0.5f, fromY));
            }
        }
        return new Picture(width, height, shades);
    }

    /** Each pixel the mean of its neighbourhood. */
    public static Picture blurred(Picture picture, int radius) {
        var sums = Sums.of(picture);
        int width = picture.width();
        var shades = new byte[picture.pixels()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = (byte) Math.round(sums.mean(x, y, radius));
            }
        }
        return new Picture(width, picture.height(), shades);
    }

    /** Edges made steeper (an unsharp mask): undoes some of a lens out of focus. */
    public static Picture sharpened(Picture picture, int radius, float strength) {
        var sums = Sums.of(picture);
        int width = picture.width();
        var shades = new byte[picture.pixels()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                int shade = picture.at(x, y);
                double steeper = shade + strength * (shade - sums.mean(x, y, radius));
                shades[y * width + x] = (byte) Math.round(Math.clamp(steeper, 0, 255));
            }
        }
        return new Picture(width, picture.height(), shades);
    }

    /**
     * As much contrast everywhere: each shade by how far it is from its neighbourhood's mean, in
     * units of what is usual there. Undoes faint ink, shadows and glare.
     *
     * @param window how much of the picture's shorter side a neighbourhood spans, 0 to 1
     */
    public static Picture evened(Picture picture, double window) {
        int width = picture.width();
        int radius = Math.max(4, (int) (Math.min(width, picture.height()) * window / 2));
        var sums = Sums.of(picture);
        var squares = Sums.ofSquares(picture);
        var shades = new byte[picture.pixels()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                double mean = sums.mean(x, y, radius);
                double variance = squares.mean(x, y, radius) - mean * mean;
                double usual = Math.max(4, Math.sqrt(Math.max(0, variance)));
                double shade = 128 + 64 * (picture.at(x, y) - mean) / usual;
                shades[y * width + x] = (byte) Math.round(Math.clamp(shade, 0, 255));
            }
        }
        return new Picture(width, picture.height(), shades);
    }
}
