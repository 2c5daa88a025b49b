package dev.regulars.hardware.optical.raster;

import java.util.Arrays;

/**
 * A picture in shades of grey, row by row, 0 black to 255 white. Not changed once it is made; safe
 * for many threads.
 */
public final class Picture {
    /** More than any camera at a till gives; larger files are reduced while they are read. */
    public static final int MOST_PIXELS = 40_000_000;

    private final int width;
    private final int height;
    private final byte[] shades;

    /**
     * @param shades width × height of them; kept as they are, not copied
     */
    public Picture(int width, int height, byte[] shades) {
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "A picture has 1 to "
                            + MOST_PIXELS
                            + " pixels, not "
                            + width
                            + " x "
                            + height
                            + ".");
        }
        if (shades.length != width * height) {
            throw new IllegalArgumentException(
                    shades.length + " shades for " + width + " x " + height + " pixels.");
        }
        this.width = width;
        this.height = height;
        this.shades = shades;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int pixels() {
        return shades.length;
    }

    /** 0 black to 255 white. */
    public int at(int x, int y) {
        return shades[y * width + x] & 0xFF;
    }

    /** The shades themselves, not a copy: only to be read. */
    public byte[] shades() {
        return shades;
    }

    /** The shade between pixels; beyond the edge it is the edge's. */
    public float between(float x, float y) {
        float cx = Math.clamp(x, 0, width - 1);
        float cy = Math.clamp(y, 0, height - 1);
        int left = (int) cx;
        int top = (int) cy;
        int right = Math.min(left + 1, width - 1);
        int below = Math.min(top + 1, height - 1);
        float dx = cx - left;
        float dy = cy - top;
        float upper = at(left, top) * (1 - dx) + at(right, top) * dx;
        float lower = at(left, below) * (1 - dx) + at(right, below) * dx;
        return upper * (1 - dy) + lower * dy;
    }

    /** Forgets what it shows: a picture of a payment card is one too. */
    public void wipe() {
        Arrays.fill(shades, (byte) 0);
    }
}
