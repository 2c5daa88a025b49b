package dev.regulars.hardware.optical.raster;

import java.util.Arrays;

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

    /** All shades used from black to white, but for one in a hundred at each end. */
    public static Picture stretched(Picture picture) {
        var counts = new int[256];
        for (byte shade : picture.shades()) {
            counts[shade & 0xFF]++;
        }
        int darkest = shadeAt(counts, picture.pixels() / 100);
        int lightest = Math.max(darkest + 1, shadeAt(counts, picture.pixels() * 99L / 100));
        var shades = picture.shades().clone();
        for (int i = 0; i < shades.length; i++) {
            int wide = ((shades[i] & 0xFF) - darkest) * 255 / (lightest - darkest);
            shades[i] = (byte) Math.clamp(wide, 0, 255);
        }
        return new Picture(picture.width(), picture.height(), shades);
    }

    private static int shadeAt(int[] counts, long rank) {
        long seen = 0;
        for (int shade = 0; shade < counts.length; shade++) {
            seen += counts[shade];
            if (seen > rank) {
                return shade;
            }
        }
        return counts.length - 1;
    }

    /** Each pixel the middle one of nine: takes single specks away and leaves edges. */
    public static Picture median(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        var shades = picture.shades().clone();
        var nine = new int[9];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                for (int i = 0; i < 9; i++) {
                    nine[i] = picture.at(x - 1 + i % 3, y - 1 + i / 3);
                }
                Arrays.sort(nine);
                shades[y * width + x] = (byte) nine[4];
            }
        }
        return new Picture(width, height, shades);
    }
}
